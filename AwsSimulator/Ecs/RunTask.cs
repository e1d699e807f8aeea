using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>RunTask: one to ten standalone tasks. A client token makes a repetition answer with the first one's tasks.</summary>
internal sealed class RunTask : IAwsOperation
{
    private const int Most = 10;
    private const int LongestToken = 64;
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(24);

    public string Name => nameof(RunTask);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.FindCluster(world);
        var wanted = RunTaskReader.Read(world, cluster, request);
        var strategy = RunTaskReader.Strategy(cluster, request);
        var count = request.Integer("count") ?? 1;
        if (count is < 1 or > Most)
            throw AwsException.InvalidParameter($"Count must be between 1 and {Most}.");

        var (token, parameters) = (Token(request), Parameters(request));
        if (token is not null && world.Tasks.TryGetBatch(cluster.Name, token, out var before))
            return before.Parameters == parameters ? Answer(world, before) : throw Conflict(world, before);

        var batch = Launch(world, wanted, strategy, count, parameters);
        if (token is not null && batch.Tasks.Count > 0)
        {
            world.Tasks.Remember(cluster.Name, token, batch);
            world.Timeline.Schedule(TokenLife, () => world.Tasks.Forget(cluster.Name, token));
        }

        return Answer(world, batch);
    }

    private static TaskBatch Launch(SimulatedWorld world, TaskRequest wanted, IReadOnlyList<CapacityProviderItem> strategy, int count, string parameters)
    {
        var refusal = world.Lifecycle.Trouble.RefusesRun(wanted);
        if (refusal?.ExceptionType is { } type)
            throw new AwsException(type, refusal.Reason, type == "ServerException" ? StatusCodes.Status500InternalServerError : StatusCodes.Status400BadRequest);

        var tasks = new List<EcsTask>();
        var failures = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var one = wanted with { CapacityProvider = CapacityProviderStrategy.Next(strategy, provider => tasks.Count(task => task.Request.CapacityProvider == provider)) };
            var reason = refusal is not null && i >= count - refusal.Failures ? refusal.Reason : world.Lifecycle.Trouble.Unplaceable(one);
            if (reason is null)
                tasks.Add(world.Lifecycle.Launch(one));
            else
                failures.Add(reason);
        }

        return new TaskBatch(parameters, tasks, failures);
    }

    private static string? Token(AwsRequest request)
    {
        var token = request.Text("clientToken");
        if (token is { Length: < 1 or > LongestToken } || token?.Any(letter => letter is < '!' or > '~') == true)
            throw AwsException.InvalidParameter($"clientToken must be 1 to {LongestToken} ASCII characters from 33 to 126.");
        return token;
    }

    private static string Parameters(AwsRequest request)
    {
        var copy = (JsonObject)request.Body.DeepClone();
        copy.Remove("clientToken");
        return copy.ToJsonString();
    }

    private static AwsException Conflict(SimulatedWorld world, TaskBatch before) => new(
        "ConflictException",
        "The RunTask request could not be processed due to conflicts. The provided clientToken is already in use with a different RunTask request.")
    {
        Members = new JsonObject { ["resourceIds"] = Json.Texts(before.Tasks.Select(task => world.Arns.Task(task.Request.Cluster, task.Id))) },
    };

    private static JsonObject Answer(SimulatedWorld world, TaskBatch batch) => new()
    {
        ["failures"] = Json.Array(batch.Failures.Select(reason => new JsonObject { ["reason"] = reason })),
        ["tasks"] = Json.Array(batch.Tasks.Select(task => TaskJson.Of(world, task, withTags: true))),
    };
}
