using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges one criterion on a run's record. What was not seen may have been anything: where that could change the answer, there is none.</summary>
public static class CriterionJudge
{
    /// <summary>Judges a criterion on a stored record.</summary>
    public static AssertionOutcome Judge(Criterion criterion, RunRecord record) => Judge(criterion, SeriesIndex.Of(record));

    /// <summary>Judges a criterion on a stored record.</summary>
    public static AssertionOutcome Judge(Criterion criterion, SeriesIndex series)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(series);
        return Judge(criterion, series, now: null);
    }

    /// <summary>
    /// Whether a criterion is certainly broken while the run goes on: no later sample, none that comes late and no later step can mend it. Once
    /// true it stays true for every record that this one grows into, and the final judgement says that it does not hold; a stored sample
    /// that is replaced by another value of the same moment is the one exception.
    /// </summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="record">The run so far; <see cref="RunRecord.EndedAt"/> is null, <see cref="RunRecord.Playing"/> the step that is being played.</param>
    /// <param name="now">The moment (UTC, the run's clock): later samples are not looked at.</param>
    public static bool IsBrokenForGood(Criterion criterion, RunRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return FindBroken([criterion], record, now) is not null;
    }

    /// <summary>The first of some criteria that is certainly broken while the run goes on; null where none is.</summary>
    /// <inheritdoc cref="IsBrokenForGood"/>
    /// <param name="criteria">The criteria; those that may end a run early have <see cref="Criterion.Stop"/>.</param>
    /// <param name="record">The run so far.</param>
    /// <param name="now">The moment (UTC, the run's clock).</param>
    public static AssertionOutcome? FindBroken(IEnumerable<Criterion> criteria, RunRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(record);

        var series = SeriesIndex.Of(record with
        {
            EndedAt = null,
            Metrics = [.. record.Metrics.Where(sample => sample.SeenAt <= now && sample.At <= now)],
            Distribution = [.. record.Distribution.Where(snapshot => snapshot.At <= now)],
        });
        return criteria.Select(criterion => Judge(criterion, series, now)).FirstOrDefault(outcome => outcome.Holds is false);
    }

    private static AssertionOutcome Judge(Criterion criterion, SeriesIndex series, DateTimeOffset? now)
    {
        var question = CriterionQuestion.Of(criterion, series, now);
        var contradiction = CriterionRules.Contradiction(criterion) ?? question.Window.Problem;
        var limit = contradiction is null ? CriterionLimit.Of(question) : new CriterionLimit(null, contradiction);
        var answer = limit.Value is { } value ? CriterionAnswers.Of(question, value) : CriterionAnswer.None(limit.Problem!);
        return new AssertionOutcome
        {
            Title = criterion.Title,
            Metric = criterion.Metric,
            Expected = CriterionRules.Expected(criterion, limit.Value),
            Holds = answer.Holds,
            Actual = answer.Seen,
            FirstTrueAt = answer.FirstTrueAt,
            From = question.Window.From,
            To = question.Window.To,
            Window = answer.Asked is { } asked ? $"{question.Window.Text}, {asked}" : question.Window.Text,
            Severity = criterion.Severity.ToString().ToLowerInvariant(),
            Gaps = [.. answer.Dark.Select(dark => DarkReason.Gap(criterion.Metric, dark, series.Record))],
            SampleCount = answer.SampleCount,
            Deciding = answer.Deciding,
            Reason = answer.Holds is true ? null : Reason(criterion, answer, series.Record),
        };
    }

    private static string Reason(Criterion criterion, CriterionAnswer answer, RunRecord record) => answer switch
    {
        { Reason: { } reason, Holds: null, Dark: [var first, ..] } => reason + DarkReason.Cause(criterion.Metric, first, record),
        { Reason: { } reason } => reason,
        { Holds: false, Value: { IsExact: false } value } when value.Low.Equals(answer.Seen) => string.Create(CultureInfo.InvariantCulture, $"it was at least {answer.Seen}"),
        { Holds: false } => string.Create(CultureInfo.InvariantCulture, $"it was {answer.Seen}"),
        { Dark: [var first, ..] } => DarkReason.Of(criterion.Metric, first, record, "it was broken"),
        { Value: { } value } => string.Create(CultureInfo.InvariantCulture, $"it was at least {value.Low}{(double.IsFinite(value.High) ? $" and at most {value.High}" : "")}; more is not known"),
        _ => "it is known in part only",
    };
}
