using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Timeline;

/// <summary>A change of the desired count with its cause: a scaling activity, or the scenario's own step.</summary>
/// <param name="At">When it began (UTC, the run's clock).</param>
/// <param name="From">The desired count before it; null where that was not observed.</param>
/// <param name="To">The desired count that it set; null where that is not known.</param>
/// <param name="Activity">The activity; null where the scenario did it.</param>
internal sealed record ScalingEvent(DateTimeOffset At, int? From, int? To, ScalingActivityRecord? Activity)
{
    /// <summary>Two services' clocks differ a little, and a count is seen only when it is looked at.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(60);

    // One that was not fulfilled did set the count: only the tasks did not come or go in time.
    private const string WithoutEffect = "Failed";

    /// <summary>Until when the count may have changed by it (UTC, the run's clock).</summary>
    public DateTimeOffset Until { get; init; } = At;

    /// <summary>Whether it raised the count; false also where that is not known.</summary>
    public bool IsOut => To > From;

    /// <summary>Whether it lowered the count; false also where that is not known.</summary>
    public bool IsIn => To < From;

    /// <summary>Where it is recorded.</summary>
    public string Source => Activity is null ? "the scenario's own step" : "application-autoscaling:DescribeScalingActivities";

    /// <summary>Every change, by time; an activity that was described again counts once, as it was described last, and one without effect not at all.</summary>
    public static IReadOnlyList<ScalingEvent> All(SeriesIndex index)
    {
        var desired = index.Find(MetricNames.DesiredCount);
        var activities = index.Record.Activities.GroupBy(activity => activity.ActivityId, StringComparer.Ordinal).Select(Latest)
            .Where(activity => !WithoutEffect.Equals(activity.StatusCode, StringComparison.OrdinalIgnoreCase))
            .Select(activity => new ScalingEvent(activity.StartedAt, activity.From, activity.To, activity));
        var own = index.Record.DesiredChanges.DistinctBy(change => (change.StepIndex, change.At)).Select(change => new ScalingEvent(change.At, change.From, change.To, Activity: null) { Until = change.AnsweredAt ?? DateTimeOffset.MaxValue });
        List<ScalingEvent> all = [];
        foreach (var change in activities.Concat(own).OrderBy(change => change.At))
            all.Add(change with { From = change.From ?? Before(change, all, desired), To = change.To ?? After(change, desired) });
        return all;
    }

    private static ScalingActivityRecord Latest(IEnumerable<ScalingActivityRecord> same) => same.OrderBy(activity => activity.EndedAt is not null).ThenBy(activity => activity.To is not null).Last();

    // What the change before set, or what was seen last before this one.
    private static int? Before(ScalingEvent change, List<ScalingEvent> earlier, TimeSeries desired)
    {
        var place = desired.LastAt(change.At - Slack);
        var seen = place >= 0 ? desired.Points[place] : (SeriesPoint?)null;
        return earlier.LastOrDefault() is { To: { } to } last && (seen is null || last.At > seen.Value.At - Slack) ? to : (int?)seen?.Value.Low;
    }

    // The first other count within the time that a change takes to be seen.
    private static int? After(ScalingEvent change, TimeSeries desired)
    {
        var before = desired.LastAt(change.At - Slack);
        if (before < 0)
            return null;

        for (var next = before + 1; next < desired.Points.Count && desired.Points[next].At <= change.At + SeenWithin; next++)
        {
            if (desired.Points[next].Value != desired.Points[before].Value)
                return (int)desired.Points[next].Value.Low;
        }

        return null;
    }
}
