using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>
/// Judges a run on its stored record alone, so that the same record always gives the same verdict. Evidence that is missing or
/// spoilt never passes, and never fails: it is inconclusive.
/// </summary>
public static class RunJudge
{
    /// <summary>Judges a run.</summary>
    public static Judgement Judge(RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Judge(SeriesIndex.Of(record));
    }

    /// <summary>Judges a run whose series are at hand.</summary>
    public static Judgement Judge(SeriesIndex series)
    {
        ArgumentNullException.ThrowIfNull(series);

        var record = series.Record;
        var assertions = AssertionReview.Of(series);
        IReadOnlyList<AssertionOutcome> criteria = [.. record.Scenario.Criteria.Select(criterion => CriterionJudge.Judge(criterion, series))];
        var evidence = JudgedEvidence.Of(series, assertions, criteria);
        var (verdict, reasons) = VerdictRules.Decide(record.Ending, evidence);
        return new Judgement
        {
            Verdict = verdict,
            Reasons = reasons,
            Assertions = assertions,
            Criteria = criteria,
            Interference = evidence.Interference,
            Notes =
            [
                .. evidence.Warnings,
                .. TaskStops.Of(series).Where(stop => !stop.IsInterference).Select(stop => stop.Text),
                .. record.Gaps.Select(gap => string.Create(CultureInfo.InvariantCulture, $"{gap.Monitor} has no samples from {gap.From:HH:mm:ss} to {gap.To:HH:mm:ss}: {gap.Reason}")),
            ],
        };
    }
}
