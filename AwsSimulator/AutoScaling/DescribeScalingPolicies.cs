using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>DescribeScalingPolicies by target and names.</summary>
internal sealed class DescribeScalingPolicies : IAwsOperation
{
    public string Name => nameof(DescribeScalingPolicies);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var names = request.Texts("PolicyNames");
        var all = ScalingRequests.Targets(world, request)
            .SelectMany(target => target.Policies.Where(policy => names.Count == 0 || names.Contains(policy.Name, StringComparer.Ordinal)).Select(policy => (target, policy)))
            .ToList();
        var (page, next) = Paging.Cut(all, request.Text("NextToken"), ScalingRequests.Size(request), ScalingRequests.BadToken);
        return new JsonObject { ["ScalingPolicies"] = Json.Array(page.Select(pair => PolicyView.Of(world, pair.target, pair.policy))) }.With("NextToken", next);
    }
}
