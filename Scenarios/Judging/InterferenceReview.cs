using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds what somebody or something outside the run did to the target: what a watcher saw, and what the record shows besides.</summary>
internal static class InterferenceReview
{
    // An activity begins before the count changes, and the clocks of two services differ a little.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(60);

    /// <summary>Everything found, a line each.</summary>
    public static IReadOnlyList<string> Of(SeriesIndex series) =>
    [
        .. series.Record.Interference, .. DesiredCounts(series), .. TaskDefinitions(series.Record),
        .. TaskStops.Of(series).Where(stop => stop.IsInterference).Select(stop => stop.Text), .. SurplusTasks.Of(series), .. ForeignSessions.Find(series),
    ];

    /// <summary>
    /// A line where nobody looked at the target's service when the scenario was over: then interference is not excluded. Holes before that show in what
    /// they left behind; the running count is filled in afterwards, and is no look.
    /// </summary>
    public static IEnumerable<string> Unwatched(SeriesIndex series)
    {
        var looks = series.Find(MetricNames.DesiredCount).Points;
        if (series.Record.EndedAt is not { } end || (looks.Count > 0 && looks[^1].At >= end))
            return [];

        return looks.LastOrDefault(look => look.At >= series.Record.StartedAt) is { Source: not null } last
            ? [string.Create(CultureInfo.InvariantCulture, $"the target's service was not watched to the end, last at {last.At:HH:mm:ss}: interference can not be excluded")]
            : ["the target's service was not watched during the run: interference can not be excluded"];
    }

    private static IEnumerable<string> DesiredCounts(SeriesIndex series)
    {
        var record = series.Record;
        var desired = series.Find(MetricNames.DesiredCount).Points;
        var changes = ScalingEvent.All(series);
        for (var place = 1; place < desired.Count; place++)
        {
            var (before, after) = (desired[place - 1], desired[place]);
            if (before.Value == after.Value || after.At <= record.StartedAt || before.At >= record.EndedAt || changes.Any(change => Explains(change, before, after)))
                continue;

            var what = string.Create(CultureInfo.InvariantCulture, $"from {before.Value.Low} to {after.Value.Low}");
            if (!record.Interference.Any(line => line.Contains(what, StringComparison.Ordinal)))
                yield return string.Create(CultureInfo.InvariantCulture, $"the desired count went {what} between {before.At:HH:mm:ss} and {after.At:HH:mm:ss}, {Cause(changes.FirstOrDefault(change => MayBeBy(change, before, after)))}");
        }
    }

    private static string Cause(ScalingEvent? change) =>
        change?.Activity is { } activity ? $"by a scaling activity without {(activity.Alarm is null ? "an alarm" : "a count")}: {activity.Cause}" : "without a scaling activity or a step of the scenario";

    // An activity without an alarm is somebody's doing: by other bounds, or a schedule. One that does not say which count it set explains none.
    private static bool Explains(ScalingEvent change, SeriesPoint before, SeriesPoint after) => change.Activity is null or { Alarm: not null, To: not null } && MayBeBy(change, before, after);

    private static bool MayBeBy(ScalingEvent change, SeriesPoint before, SeriesPoint after) =>
        change.Until >= before.At - Early && change.At <= after.At + ScalingEvent.Slack && (change.To is not { } count || after.Value.Low.Equals(count));

    private static IEnumerable<string> TaskDefinitions(RunRecord record)
    {
        var tasks = TaskLives.Of(record.Tasks);
        var known = record.Scaling?.TaskDefinition ?? tasks.Select(task => task.TaskDefinition).FirstOrDefault(definition => definition is not null);
        if (known is not { } expected || record.StartedAt is not { } start)
            return [];

        return tasks
            .Where(task => task.TaskDefinition is { } definition && definition != expected && (TaskLives.EndOf(task) is not { } end || end >= start) && !(task.CreatedAt > record.EndedAt))
            .GroupBy(task => task.TaskDefinition!, StringComparer.Ordinal)
            .Where(same => !record.Interference.Any(line => line.Contains(same.Key, StringComparison.Ordinal)))
            .Select(same => string.Create(CultureInfo.InvariantCulture, $"tasks of another task definition ran: {same.Key} instead of {expected}, first task {same.First().TaskId}, created at {same.First().CreatedAt:HH:mm:ss}"));
    }
}
