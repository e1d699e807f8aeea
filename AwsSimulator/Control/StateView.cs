using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.CloudWatch;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>GET /_sim/state: the world at a glance.</summary>
internal static class StateView
{
    public static JsonObject Of(SimulatedWorld world)
    {
        var service = world.Estate.Scaled;
        return new JsonObject
        {
            ["now"] = world.Now.ToString("O"),
            ["desired"] = service.DesiredCount,
            ["running"] = service.RunningCount,
            ["pending"] = service.PendingCount,
            ["tasks"] = List(world.Tasks.All.Where(task => task.LastStatus != TaskStatuses.Stopped).Select(task => Task(world, task))),
            ["sessions"] = List(world.Sessions.All.Select(session => new JsonObject
            {
                ["id"] = session.Id.ToString(),
                ["task"] = session.TaskId,
                ["startedAt"] = session.StartedAt.ToString("O"),
                ["hasCall"] = session.HasCall,
            })),
            ["alarms"] = List(world.Autoscaler.Alarms.Select(alarm => new JsonObject
            {
                ["name"] = alarm.Name,
                ["state"] = DescribeAlarms.StateOf(alarm),
                ["since"] = alarm.StateUpdatedAt.ToString("O"),
                ["reason"] = alarm.StateReason,
            })),
            ["activities"] = List(world.Autoscaler.Activities.Select(activity => new JsonObject
            {
                ["at"] = activity.StartedAt.ToString("O"),
                ["from"] = activity.From,
                ["to"] = activity.To,
                ["status"] = activity.StatusCode,
                ["cause"] = activity.Cause,
            })),
            ["sipp"] = List(world.Host.Running.Select(process => new JsonObject
            {
                ["pid"] = process.Pid,
                ["commandLine"] = process.CommandLine,
                ["created"] = process.Counters.Created,
                ["current"] = process.CurrentCalls,
                ["successful"] = process.Counters.Successful,
                ["failed"] = process.Counters.Failed,
            })),
        };
    }

    private static JsonObject Task(SimulatedWorld world, EcsTask task) => new()
    {
        ["id"] = task.Id,
        ["group"] = task.Request.Group,
        ["startedBy"] = task.Request.StartedBy,
        ["lastStatus"] = task.LastStatus,
        ["desiredStatus"] = task.DesiredStatus,
        ["ready"] = task.IsReady,
        ["protected"] = task.ProtectedUntil is not null,
        ["sessions"] = world.Sessions.CountOn(task.Id),
        ["createdAt"] = task.CreatedAt.ToString("O"),
    };

    private static JsonArray List(IEnumerable<JsonNode> nodes) => [.. nodes];
}
