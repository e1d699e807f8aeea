using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>ListCommandInvocations, newest first.</summary>
internal sealed class ListCommandInvocations : IAwsOperation
{
    private const int PageSize = 50;

    public string Name => nameof(ListCommandInvocations);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        Invocations.Constraints(request).Range("MaxResults", 1, PageSize).Count("Filters", 1, 5).Check();
        var id = request.Text("CommandId");
        var one = Invocations.Find(world, id);
        if (id is not null && one is null)
            throw SsmErrors.NoCommand();

        var instance = request.Text("InstanceId");
        if (instance is not null)
            Invocations.CheckIds(world, "instanceId", [instance]);

        var filters = request.Objects("Filters").Select(Filter).ToList();
        var all = world.Commands.All
            .Where(invocation => invocation.IsKnown && (one is null || invocation == one) && (instance is null || invocation.InstanceId == instance)
                && filters.TrueForAll(holds => holds(invocation)))
            .Reverse()
            .ToList();
        var (page, next) = Paging.Cut(all, request.Text("NextToken"), request.Integer("MaxResults") ?? PageSize, "InvalidNextToken");
        return new JsonObject { ["CommandInvocations"] = Json.Array(page.Select(invocation => InvocationJson.Listed(invocation, request.Flag("Details")))) }
            .With("NextToken", next);
    }

    private static Func<CommandInvocation, bool> Filter(AwsRequest filter)
    {
        var value = filter.Text("value") ?? "";
        return filter.Text("key") switch
        {
            "InvokedAfter" => Time(value) is var time ? invocation => invocation.RequestedAt > time : default!,
            "InvokedBefore" => Time(value) is var time ? invocation => invocation.RequestedAt < time : default!,
            "Status" => invocation => invocation.Status == value,
            "ExecutionStage" => invocation => invocation.IsOver == (value == "Complete"),
            "DocumentName" => _ => value == InvocationJson.Document,
            var key => throw SsmErrors.WrongFilter(key ?? "null"),
        };
    }

    private static DateTimeOffset Time(string value) =>
        new AwsRequest(new JsonObject { ["value"] = value }).Time("value") ?? throw AwsException.Validation($"The filter's value is no time: {value}");
}
