using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>A criterion, asked of a run.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Index">The run's series.</param>
/// <param name="Window">Its window in this run.</param>
/// <param name="IsLive">Whether the run goes on: what may still come may be anything.</param>
internal sealed record CriterionQuestion(Criterion Criterion, SeriesIndex Index, JudgedWindow Window, bool IsLive)
{
    /// <summary>Whether the window is the whole run.</summary>
    public bool IsRun => Criterion.Window == CriterionWindow.WholeRun;

    /// <summary>Asks a criterion of a run.</summary>
    public static CriterionQuestion Of(Criterion criterion, SeriesIndex index, bool isLive) => new(criterion, index, JudgedWindow.Of(criterion.Window, index.Record, isLive), isLive);
}
