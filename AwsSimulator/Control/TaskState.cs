using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>The tasks in /_sim/state: those that are there, and those that stopped a while ago.</summary>
internal static class TaskState
{
    private const int ShownStopped = 50;

    public static JsonArray Present(SimulatedWorld world) =>
        StateView.List(world.Tasks.All.Where(task => task.LastStatus != TaskStatuses.Stopped).Select(task => Of(world, task)));

    /// <summary>Newest first.</summary>
    public static JsonArray Stopped(SimulatedWorld world) =>
        StateView.List(world.Tasks.All.Where(task => task.LastStatus == TaskStatuses.Stopped).OrderByDescending(task => task.StoppedAt).Take(ShownStopped).Select(task => Of(world, task)));

    private static JsonObject Of(SimulatedWorld world, EcsTask task) => new()
    {
        ["id"] = task.Id,
        ["group"] = task.Request.Group,
        ["startedBy"] = task.Request.StartedBy,
        ["privateIp"] = task.PrivateIp,
        ["lastStatus"] = task.LastStatus,
        ["desiredStatus"] = task.DesiredStatus,
        ["ready"] = task.IsReady,
        ["protected"] = task.ProtectedUntil is not null,
        ["protectedUntil"] = StateView.Time(task.ProtectedUntil),
        ["sessions"] = world.Sessions.CountOn(task.Id),
        ["createdAt"] = StateView.Time(task.CreatedAt),
        ["startedAt"] = StateView.Time(task.StartedAt),
        ["stoppingAt"] = StateView.Time(task.StoppingAt),
        ["stoppedAt"] = StateView.Time(task.StoppedAt),
        ["stopCode"] = task.StopCode,
        ["stoppedReason"] = task.StoppedReason,
        ["exitCode"] = task.ExitCode,
    };
}
