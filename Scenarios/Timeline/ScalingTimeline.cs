using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Timeline;

/// <summary>What the target's scaling did during a run. Records that came late, twice or out of their order give the same timeline.</summary>
public sealed record ScalingTimeline
{
    /// <summary>Every scale-out, by time; the last one may be load that has crossed the target and to which nothing has answered yet.</summary>
    public required IReadOnlyList<ScaleOut> ScaleOuts { get; init; }

    /// <summary>Every scale-in, by time.</summary>
    public required IReadOnlyList<ScaleIn> ScaleIns { get; init; }

    /// <summary>Computes it.</summary>
    public static ScalingTimeline Of(SeriesIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);

        var changes = ScalingEvent.All(index);
        var tasks = TaskLives.Of(index.Record.Tasks);
        return new ScalingTimeline { ScaleOuts = ScaleOutFinder.Find(index, changes, tasks), ScaleIns = ScaleInFinder.Find(index, changes, tasks) };
    }
}
