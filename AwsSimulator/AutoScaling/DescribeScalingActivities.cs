using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>DescribeScalingActivities, newest first; on request with those that changed nothing.</summary>
internal sealed class DescribeScalingActivities : IAwsOperation
{
    public string Name => nameof(DescribeScalingActivities);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var withIdle = request.Flag("IncludeNotScaledActivities");
        var all = ScalingRequests.Targets(world, request)
            .SelectMany(target => (withIdle ? target.Activities.All : target.Activities.Scaled).Reverse().Select(activity => (Target: target, Activity: activity)))
            .OrderByDescending(pair => pair.Activity.StartedAt)
            .ToList();
        var (page, next) = Paging.Cut(all, request.Text("NextToken"), ScalingRequests.Size(request), ScalingRequests.BadToken);
        return new JsonObject { ["ScalingActivities"] = Json.Array(page.Select(pair => Of(pair.Target, pair.Activity))) }.With("NextToken", next);
    }

    private static JsonObject Of(ScalableTarget target, ScalingActivity activity)
    {
        var json = new JsonObject
        {
            ["ActivityId"] = activity.Id.ToString(),
            ["Cause"] = activity.Cause,
            ["Description"] = activity.Description,
            ["ResourceId"] = target.ResourceId,
            ["ScalableDimension"] = ScalingRequests.Dimension,
            ["ServiceNamespace"] = ScalingRequests.Namespace,
            ["StartTime"] = Json.Time(activity.StartedAt),
            ["StatusCode"] = activity.StatusCode,
        };
        return activity.NotScaled is { } reason
            ? json.With("NotScaledReasons", new JsonArray(Of(reason)))
            : json.With("StatusMessage", activity.StatusMessage).With("EndTime", activity.EndedAt);
    }

    private static JsonObject Of(NotScaledReason reason) => new JsonObject { ["Code"] = reason.Code }.With(
        reason.Code switch
        {
            NotScaledReason.AtMaximum => "MaxCapacity",
            NotScaledReason.AtMinimum => "MinCapacity",
            _ => "CurrentCapacity",
        },
        reason.Capacity);
}
