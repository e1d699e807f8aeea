using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Faults;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Faults;
using LoadPlatform.AwsSimulator.Model.History;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>GET /_sim/state: the world at a glance. Times are UTC, simulated.</summary>
internal static class StateView
{
    public static JsonObject Of(SimulatedWorld world, double scale)
    {
        var service = world.Estate.Scaled;
        var target = world.Scaling.Targets[0];
        return new JsonObject
        {
            ["now"] = Time(world.Now),
            ["clock"] = new JsonObject { ["now"] = Time(world.Now), ["scale"] = scale },
            ["seed"] = world.Options.Seed,
            ["preset"] = world.Options.Preset,
            ["service"] = new JsonObject
            {
                ["name"] = service.Name,
                ["minCapacity"] = target.MinCapacity,
                ["maxCapacity"] = target.MaxCapacity,
                ["maxConcurrentCalls"] = world.Options.MaxConcurrentCalls,
            },
            ["desired"] = service.DesiredCount,
            ["running"] = service.RunningCount,
            ["pending"] = service.PendingCount,
            ["deployments"] = TaskState.Deployments(service),
            ["tasks"] = TaskState.Present(world),
            ["stopped"] = TaskState.Stopped(world),
            ["sessions"] = CallState.Sessions(world),
            ["sipp"] = CallState.Processes(world),
            ["alarms"] = ScalingState.Alarms(world),
            ["activities"] = ScalingState.Activities(world),
            ["faults"] = List(world.Faults.All.Where(fault => fault.State is FaultState.Active or FaultState.Scheduled).Select(Fault)),
            ["history"] = History(world.History),
        };
    }

    public static JsonNode Time(DateTimeOffset instant) => instant.ToString("O");

    public static JsonNode? Time(DateTimeOffset? instant) => instant?.ToString("O");

    public static JsonArray List(IEnumerable<JsonNode?> nodes) => [.. nodes];

    private static JsonObject Fault(Fault fault)
    {
        var view = FaultView.Of(fault);
        return new JsonObject { ["id"] = view.Id, ["kind"] = view.Kind, ["from"] = Time(view.From), ["until"] = Time(view.Until), ["state"] = view.State };
    }

    private static JsonObject History(CountHistory history) => new()
    {
        ["from"] = Time(history.Samples.Select(sample => (DateTimeOffset?)sample.At).FirstOrDefault()),
        ["periodSeconds"] = CountHistory.Period.TotalSeconds,
        ["desired"] = List(history.Samples.Select(sample => (JsonNode)sample.Desired)),
        ["running"] = List(history.Samples.Select(sample => (JsonNode)sample.Running)),
        ["pending"] = List(history.Samples.Select(sample => (JsonNode)sample.Pending)),
        ["sessions"] = List(history.Samples.Select(sample => (JsonNode)sample.Sessions)),
    };
}
