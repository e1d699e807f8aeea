using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>RunTask: one to ten standalone tasks. A client token makes a repetition answer with the first one's tasks.</summary>
internal sealed class RunTask : IAwsOperation
{
    private const int Most = 10;
    private const int LongestStartedBy = 128;
    private const int LongestToken = 64;
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(24);

    public string Name => nameof(RunTask);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        if (request.Text("taskDefinition") is not { Length: > 0 } name || !world.Estate.Definitions.TryFind(name, out var definition))
            throw new AwsException("ClientException", "TaskDefinition not found.");

        var count = request.Integer("count") ?? 1;
        if (count is < 1 or > Most)
            throw AwsException.InvalidParameter($"Count must be between 1 and {Most}.");

        var startedBy = request.Text("startedBy") ?? "";
        if (startedBy.Length > LongestStartedBy)
            throw AwsException.InvalidParameter($"startedBy must be at most {LongestStartedBy} characters.");

        var token = request.Text("clientToken");
        if (token is { Length: > LongestToken })
            throw AwsException.InvalidParameter($"clientToken must be at most {LongestToken} characters.");

        var subnets = Subnets(request);
        var overrides = TaskOverridesReader.Read(request, definition);
        var parameters = Parameters(request);
        if (token is not null && world.Tasks.TryGetBatch(cluster, token, out var before))
            return before.Parameters == parameters ? Answer(world, before.Tasks) : throw Conflict(world, before);

        var tags = request.Objects("tags").GroupBy(tag => tag.Text("key") ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count() == 1 ? group.First().Text("value") ?? "" : throw AwsException.InvalidParameter("Duplicate tag keys found."), StringComparer.Ordinal);
        var wanted = new TaskRequest(cluster, definition, request.Text("group") ?? $"family:{definition.Family}", startedBy, new TaskNetwork(subnets, []))
        {
            Overrides = overrides,
            Tags = tags,
            LaunchType = request.Text("launchType") ?? "FARGATE",
        };
        var tasks = Enumerable.Range(0, count).Select(_ => world.Lifecycle.Launch(wanted)).ToList();
        if (token is not null)
        {
            world.Tasks.Remember(cluster, token, new TaskBatch(parameters, tasks));
            world.Timeline.Schedule(TokenLife, () => world.Tasks.Forget(cluster, token));
        }

        return Answer(world, tasks);
    }

    private static IReadOnlyList<string> Subnets(AwsRequest request)
    {
        var network = request.Object("networkConfiguration")?.Object("awsvpcConfiguration")
            ?? throw AwsException.InvalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        return network.Texts("subnets") is { Count: > 0 } subnets ? subnets : throw AwsException.InvalidParameter("subnets can not be empty.");
    }

    private static string Parameters(AwsRequest request)
    {
        var copy = (JsonObject)request.Body.DeepClone();
        copy.Remove("clientToken");
        return copy.ToJsonString();
    }

    private static AwsException Conflict(SimulatedWorld world, TaskBatch before) => new(
        "ConflictException",
        $"The client token was used before with other parameters: {string.Join(", ", before.Tasks.Select(task => world.Arns.Task(task.Request.Cluster, task.Id)))}");

    private static JsonObject Answer(SimulatedWorld world, IReadOnlyList<EcsTask> tasks) => new()
    {
        ["failures"] = new JsonArray(),
        ["tasks"] = Json.Array(tasks.Select(task => TaskJson.Of(world, task, withTags: true))),
    };
}
