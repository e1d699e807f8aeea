using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>DescribeScalingActivities, newest first.</summary>
internal sealed class DescribeScalingActivities : IAwsOperation
{
    public string Name => nameof(DescribeScalingActivities);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var isWanted = ScalingRequests.IsAboutEcs(request) && (request.Text("ResourceId") ?? world.Autoscaler.ResourceId) == world.Autoscaler.ResourceId;
        var all = isWanted ? world.Autoscaler.Activities.Reverse().ToList() : [];
        var (page, next) = Paging.Cut(all, request.Text("NextToken"), ScalingRequests.Size(request), "InvalidNextTokenException");
        return new JsonObject { ["ScalingActivities"] = Json.Array(page.Select(activity => Of(world, activity))) }.With("NextToken", next);
    }

    private static JsonObject Of(SimulatedWorld world, ScalingActivity activity) => new JsonObject
    {
        ["ActivityId"] = activity.Id.ToString(),
        ["Cause"] = activity.Cause,
        ["Description"] = activity.Description,
        ["ResourceId"] = world.Autoscaler.ResourceId,
        ["ScalableDimension"] = ScalingRequests.Dimension,
        ["ServiceNamespace"] = ScalingRequests.Namespace,
        ["StartTime"] = Json.Time(activity.StartedAt),
        ["StatusCode"] = activity.StatusCode,
        ["StatusMessage"] = activity.StatusMessage,
    }.With("EndTime", activity.EndedAt);
}
