using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>That no calls are on the target: counted from the fresh heartbeats of exactly the running tasks.</summary>
internal static class SessionChecks
{
    public static BaselineCheck Decide(Target target, Probed<IReadOnlyList<TaskSessions>> seen, DateTimeOffset at) => BaselineChecks.From(
        CheckNames.ActiveSessions, $"{target.Baseline.ActiveCalls}", Sources.Heartbeats, at, "end the calls and wait about 5 min: sessions linger that long",
        seen, tasks => Judge(tasks, target.Baseline.ActiveCalls));

    private static (string Actual, bool Holds) Judge(IReadOnlyList<TaskSessions> tasks, int expected)
    {
        string[] silent = [.. tasks.Where(task => task.ActiveSessions is null).Select(Describe)];
        var total = tasks.Sum(task => task.ActiveSessions ?? 0);
        if (total > expected)
            return ($"{total} ({string.Join(", ", tasks.Where(task => task.ActiveSessions > 0).Select(task => $"{task.TaskId}: {task.ActiveSessions}"))})", false);

        return silent.Length > 0 ? BaselineChecks.Unknown($"no fresh heartbeat of {string.Join(", ", silent)}") : ($"{total}", total == expected);
    }

    private static string Describe(TaskSessions task) => task.HeartbeatAt is { } at ? $"{task.TaskId} (last at {at:HH:mm:ss})" : $"{task.TaskId} (none)";
}
