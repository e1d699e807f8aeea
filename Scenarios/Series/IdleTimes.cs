using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Series;

/// <summary>When there was nothing for a series to measure, so that its silence hides nothing: without calls nobody takes turns, without a swarm Locust has no requests.</summary>
internal static class IdleTimes
{
    // The first turn comes a while after the first call, and its minute is known by its start.
    private static readonly TimeSpan FirstTurn = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstRequest = TimeSpan.FromSeconds(30);

    /// <summary>The idle times of a series, by time; empty for a series that always has something to measure.</summary>
    public static IReadOnlyList<TimeRange> Of(string metric, SeriesIndex index)
    {
        if (ScenarioMetrics.IsLatency(metric))
            return index.Record.Cohorts.Count == 0 ? [new TimeRange(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)] : WithoutCalls(index);

        return metric.StartsWith("locust_", StringComparison.Ordinal) ? WithoutSwarm(index.Record) : [];
    }

    private static IReadOnlyList<TimeRange> WithoutCalls(SeriesIndex index)
    {
        var record = index.Record;
        if (record.StartedAt is not { } start)
            return [];

        DateTimeOffset[] starts = [.. record.Cohorts.Select(cohort => cohort.StartedAt ?? start).Order()];
        var idle = index.Find(MetricNames.CallsCurrent).Between(start, record.EndedAt ?? start)
            .Where(stretch => stretch.Kind == StretchKind.Known && stretch.Value is { Low: 0, High: 0 })
            .Select(stretch => new TimeRange(stretch.From, starts.FirstOrDefault(at => at >= stretch.From && at < stretch.To, stretch.To) + FirstTurn));
        return Joined([new TimeRange(DateTimeOffset.MinValue, starts[0] + FirstTurn), .. idle]);
    }

    private static IReadOnlyList<TimeRange> WithoutSwarm(RunRecord record)
    {
        List<TimeRange> idle = [];
        var since = DateTimeOffset.MinValue;
        foreach (var step in record.Steps.OrderBy(step => step.Index))
        {
            if (step.Action == StepActions.Swarm)
            {
                // The step began before Locust did: it waits for the master and its workers.
                var swarm = record.Swarms.FirstOrDefault(swarm => swarm.StepIndex == step.Index);
                var start = swarm?.StartedAt ?? step.StartedAt;
                idle.Add(new TimeRange(since, start + FirstRequest));
                since = record.Scenario.Steps.ElementAtOrDefault(step.Index) is SwarmStep { RunTimeSeconds: { } seconds } ? start + TimeSpan.FromSeconds(seconds) : DateTimeOffset.MaxValue;
            }
            else if (step.Action == StepActions.StopSwarm && step.StartedAt < since)
            {
                since = step.StartedAt;
            }
        }

        idle.Add(new TimeRange(since, DateTimeOffset.MaxValue));
        return Joined(idle);
    }

    private static IReadOnlyList<TimeRange> Joined(IEnumerable<TimeRange> ranges)
    {
        List<TimeRange> joined = [];
        foreach (var range in ranges.Where(range => range.To > range.From).OrderBy(range => range.From))
        {
            if (joined.Count > 0 && range.From <= joined[^1].To)
                joined[^1] = joined[^1] with { To = range.To > joined[^1].To ? range.To : joined[^1].To };
            else
                joined.Add(range);
        }

        return joined;
    }
}
