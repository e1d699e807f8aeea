using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.CloudWatch;
using LoadPlatform.AwsSimulator.Model;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>The scaling in /_sim/state: alarms, and what was done because of them.</summary>
internal static class ScalingState
{
    private const int ShownActivities = 50;

    public static JsonArray Alarms(SimulatedWorld world) => StateView.List(world.Autoscaler.Alarms.Select(alarm => new JsonObject
    {
        ["name"] = alarm.Name,
        ["metric"] = alarm.Settings.Metric.Name,
        ["threshold"] = alarm.Settings.Threshold,
        ["state"] = DescribeAlarms.StateOf(alarm),
        ["since"] = StateView.Time(alarm.StateUpdatedAt),
        ["reason"] = alarm.StateReason,
    }));

    /// <summary>Oldest first.</summary>
    public static JsonArray Activities(SimulatedWorld world) => StateView.List(world.Autoscaler.Activities.TakeLast(ShownActivities).Select(activity => new JsonObject
    {
        ["at"] = StateView.Time(activity.StartedAt),
        ["endedAt"] = StateView.Time(activity.EndedAt),
        ["from"] = activity.From,
        ["to"] = activity.To,
        ["status"] = activity.StatusCode,
        ["cause"] = activity.Cause,
    }));
}
