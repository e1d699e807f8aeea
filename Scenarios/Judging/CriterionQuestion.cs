using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>A criterion, asked of a run.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Index">The run's series.</param>
/// <param name="Window">Its window in this run.</param>
/// <param name="Now">While the run goes on, the moment (UTC, the run's clock): what may still come may be anything. Null where it is over.</param>
internal sealed record CriterionQuestion(Criterion Criterion, SeriesIndex Index, JudgedWindow Window, DateTimeOffset? Now)
{
    /// <summary>Whether the run goes on.</summary>
    public bool IsLive => Now is not null;

    /// <summary>Whether the window has not ended: it may end at any moment from now on.</summary>
    public bool IsOpen => IsLive && Window.To == DateTimeOffset.MaxValue;

    /// <summary>Whether the window is the whole run.</summary>
    public bool IsRun => Criterion.Window == CriterionWindow.WholeRun;

    /// <summary>Asks a criterion of a run.</summary>
    public static CriterionQuestion Of(Criterion criterion, SeriesIndex index, DateTimeOffset? now) => new(criterion, index, JudgedWindow.Of(criterion.Window, index.Record, isLive: now is not null), now);
}
