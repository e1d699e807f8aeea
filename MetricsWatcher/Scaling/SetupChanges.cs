using System.Globalization;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>Compares how a target was set up to scale before and after a run. What either reading does not have is not compared.</summary>
internal static class SetupChanges
{
    // AWS makes these alarms of their policies, and may move their thresholds by itself.
    private const string ManagedAlarm = ScalingSnapshots.AlarmLine + "TargetTracking-";

    /// <summary>What changed, a line each.</summary>
    public static IReadOnlyList<string> Of(ScalingSnapshot before, ScalingSnapshot after)
    {
        string[] unread = [.. before.Unread, .. after.Unread];
        List<string> found = [];
        if (!unread.Contains(ScalingReader.TargetsSource))
        {
            Compare("the minimum capacity", before.MinCapacity, after.MinCapacity);
            Compare("the maximum capacity", before.MaxCapacity, after.MaxCapacity);
        }

        if (!unread.Contains(ScalingReader.PoliciesSource))
        {
            Compare("the target value", before.TargetValue, after.TargetValue);
            Compare("the target metric", before.TargetMetric, after.TargetMetric);
            Compare("the number of alarms", before.AlarmCount, after.AlarmCount);
            var withAlarms = !unread.Contains(ScalingReader.AlarmsSource);
            found.AddRange(Lines(before, withAlarms).Except(Lines(after, withAlarms), StringComparer.Ordinal).Select(line => $"gone is \"{line}\""));
            found.AddRange(Lines(after, withAlarms).Except(Lines(before, withAlarms), StringComparer.Ordinal).Select(line => $"new is \"{line}\""));
        }

        return found;

        void Compare<T>(string what, T one, T other)
        {
            if (!EqualityComparer<T>.Default.Equals(one, other))
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{what} went from {Text(one)} to {Text(other)}"));
        }
    }

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "none";

    private static IEnumerable<string> Lines(ScalingSnapshot snapshot, bool withAlarms) =>
        snapshot.Policies.Where(line => !line.StartsWith(withAlarms ? ManagedAlarm : ScalingSnapshots.AlarmLine, StringComparison.Ordinal));
}
