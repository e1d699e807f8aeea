using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Finds tasks that were created though there were as many as desired: a deployment does that, and moving tasks between zones, before it
/// stops others. Protected tasks may outlive a scale-in, so that tasks beyond the desired count alone say nothing.
/// </summary>
internal static class SurplusTasks
{
    // A count is seen only when it is looked at, and a task that is replaced may be told to stop a while after its containers ended.
    private static readonly TimeSpan Around = TimeSpan.FromSeconds(60);

    // A task that fails its health checks goes on until the one that replaces it serves.
    private static readonly TimeSpan Replacing = TimeSpan.FromMinutes(10);

    public static IEnumerable<string> Of(SeriesIndex series)
    {
        var record = series.Record;
        if (record.StartedAt is not { } start)
            yield break;

        var tasks = TaskLives.Of(record.Tasks);
        var changes = ScalingEvent.All(series);
        foreach (var task in tasks)
        {
            if (task.CreatedAt is not { } created || created < start || created > record.EndedAt || Most(created, series.Find(MetricNames.DesiredCount), changes) is not { } desired)
                continue;

            var alive = tasks.Count(other => other.CreatedAt <= created && (other == task || !(TaskLives.EndOf(other) <= created + (TaskStops.IsOwn(other) ? Replacing : Around))));
            if (alive > desired)
                yield return string.Create(CultureInfo.InvariantCulture, $"task {task.TaskId} was created at {created:HH:mm:ss} as number {alive} of {desired} desired, as in a deployment or when tasks are moved between zones");
        }
    }

    /// <summary>
    /// The greatest desired count around a moment: what was seen last before it and first after it, and what was set since. Null where it was never seen, or where
    /// it is not known what a scaling activity set it to.
    /// </summary>
    private static double? Most(DateTimeOffset moment, TimeSeries desired, IReadOnlyList<ScalingEvent> changes)
    {
        var last = desired.LastAt(moment - Around);
        if (last < 0 && desired.LastAt(moment + Around) < 0)
            return null;

        var since = last < 0 ? moment - Around : desired.Points[last].At - Around;
        ScalingEvent[] made = [.. changes.Where(change => change.Until >= since && change.At <= moment + Around)];
        if (made.Any(change => change.To is null))
            return null;

        // Where the next look was late, the count may have been raised as well by what is seen only then.
        var next = desired.LastAt(moment + Around) + 1;
        var isLate = next > 0 && next < desired.Points.Count && desired.Points[next - 1].At < moment - Around;
        var seen = desired.Points.Skip(Math.Max(0, last)).TakeWhile((point, place) => point.At <= moment + Around || (isLate && place <= 1));
        return seen.Select(point => point.Value.High).Concat(made.Select(change => (double)change.To!.Value)).Max();
    }
}
