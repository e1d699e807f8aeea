using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>ListCommandInvocations, newest first.</summary>
internal sealed class ListCommandInvocations : IAwsOperation
{
    private const int PageSize = 50;

    public string Name => nameof(ListCommandInvocations);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var id = request.Text("CommandId");
        var one = Invocations.Find(world, id);
        if (id is not null && one is null)
            throw new AwsException("InvalidCommandId", "");

        var instance = request.Text("InstanceId");
        var all = world.Commands.All
            .Where(invocation => invocation.IsKnown && (one is null || invocation == one) && (instance is null || invocation.InstanceId == instance))
            .Reverse()
            .ToList();
        var (page, next) = Paging.Cut(all, request.Text("NextToken"), Math.Clamp(request.Integer("MaxResults") ?? PageSize, 1, PageSize), "InvalidNextToken");
        return new JsonObject { ["CommandInvocations"] = Json.Array(page.Select(invocation => InvocationJson.Listed(invocation, request.Flag("Details")))) }
            .With("NextToken", next);
    }
}
