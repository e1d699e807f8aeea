using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Finds sessions that are not the run's: more at once than the calls that it had ever asked for by then, and the sessions that were there before. A
/// session may outlive its call, so that fewer say nothing; no call has two.
/// </summary>
internal static class ForeignSessions
{
    // A minute is known by its start, and its count was taken somewhere in it.
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>A line where there were any. What a Locust swarm or a launched task calls is not known, and a run that places no calls may be there to watch those of others: then there is none.</summary>
    public static IEnumerable<string> Find(SeriesIndex series)
    {
        var record = series.Record;
        if (record.StartedAt is not { } start || Before(series, start) is not { } before || !record.Scenario.Steps.Any(step => step is PlaceCallsStep) || record.Scenario.Steps.Any(step => step is SwarmStep or LaunchTaskStep))
            yield break;

        var counts = series.Find(MetricNames.ActiveCount).Points.Select(point => (At: point.At + Minute, Sessions: point.Value.Low, Source: MetricNames.ActiveCount));
        var beats = series.Snapshots.Select(snapshot => (snapshot.At, Sessions: (double)Sum(snapshot), Source: "their heartbeats"));
        foreach (var (at, sessions, source) in counts.Concat(beats).Where(count => count.At > start && !(count.At - Minute > record.EndedAt)).OrderBy(count => count.At))
        {
            var ours = record.Cohorts.Where(cohort => StartOf(cohort, record) <= at).Sum(cohort => Math.Max(cohort.Planned, cohort.Calls?.Placed ?? 0));
            if (sessions <= ours + before)
                continue;

            yield return string.Create(CultureInfo.InvariantCulture, $"somebody else called: {sessions} sessions until {at:HH:mm:ss} by {source}, {ours} calls of this run by then and {before} sessions before it");
            yield break;
        }
    }

    /// <summary>The most sessions that were seen before the first step; null where nobody looked.</summary>
    private static double? Before(SeriesIndex series, DateTimeOffset start) =>
        series.Find(MetricNames.ActiveCount).Points.Where(point => point.At <= start).Select(point => (double?)point.Value.High)
            .Concat(series.Snapshots.Where(snapshot => snapshot.At <= start && snapshot.Tasks.All(task => task.HeartbeatAt is null || task.ActiveSessions is not null)).Select(snapshot => (double?)Sum(snapshot))).Max();

    private static int Sum(DistributionSnapshot snapshot) => snapshot.Tasks.Sum(task => task.ActiveSessions ?? 0);

    // The step says it earlier than the cohort, whose start is noted when it has answered.
    private static DateTimeOffset? StartOf(CohortRecord cohort, RunRecord record) => record.Steps.LastOrDefault(step => step.Index == cohort.StepIndex)?.StartedAt ?? cohort.StartedAt ?? record.StartedAt;
}
