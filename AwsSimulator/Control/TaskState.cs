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

    /// <summary>The primary one first.</summary>
    public static JsonArray Deployments(EcsService service) => StateView.List(service.Deployments.Select(deployment => new JsonObject
    {
        ["id"] = deployment.Id,
        ["primary"] = deployment == service.Primary,
        ["taskDefinition"] = $"{deployment.Definition.Family}:{deployment.Definition.Revision}",
        ["createdAt"] = StateView.Time(deployment.CreatedAt),
        ["rolloutState"] = deployment.RolloutState,
        ["reason"] = deployment.RolloutStateReason,
        ["tasks"] = service.Tasks.Count(deployment.Owns),
    }));

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
        ["containers"] = StateView.List(task.Containers.Select(container => new JsonObject
        {
            ["name"] = container.Name,
            ["lastStatus"] = container.LastStatus,
            ["exitCode"] = container.ExitCode,
            ["reason"] = container.Reason,
        })),
    };
}
