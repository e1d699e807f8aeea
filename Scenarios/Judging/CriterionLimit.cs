using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>What a criterion's value is compared with.</summary>
/// <param name="Value">The limit; null where it is not known.</param>
/// <param name="Problem">Why it is not known.</param>
internal sealed record CriterionLimit(double? Value, string? Problem)
{
    /// <summary>Finds the limit: for a relative one, from the same value of the baseline run.</summary>
    public static CriterionLimit Of(CriterionQuestion question)
    {
        var criterion = question.Criterion;
        if (!criterion.IsRelative)
            return new CriterionLimit(criterion.Value, null);

        if (question.Index.Record.Baseline is not { } baseline)
            return new CriterionLimit(null, "there is no baseline run to compare with");

        if (baseline.Ending.Kind != EndingKind.Completed)
            return new CriterionLimit(null, "the baseline run was not played to its end");

        if (Unfit(baseline) is { } unfit)
            return new CriterionLimit(null, $"the baseline run can not be compared with: {unfit}");

        if (Difference(question.Index.Record.Scenario, baseline.Scenario, criterion.Window.ToStep) is { } difference)
            return new CriterionLimit(null, $"the baseline run can not be compared with: {difference}");

        var plain = criterion with { IsRelative = false, ForSeconds = null, WithinSeconds = null, OverSeconds = null, PercentOfTime = null };
        var asked = CriterionQuestion.Of(plain, SeriesIndex.Of(baseline), now: null);
        if (asked.Window.Problem is { } problem)
            return new CriterionLimit(null, $"the baseline run has no value to compare with: {problem}");

        var answer = CriterionAnswers.Of(asked, 0);
        return answer.Value is { IsExact: true } value && double.IsFinite(value.Low)
            ? new CriterionLimit(value.Low + (Math.Abs(value.Low) * criterion.Value / 100), null)
            : new CriterionLimit(null, $"the baseline run has no value to compare with: {answer.Reason ?? "it was not seen whole"}");
    }

    // Windows are positions of steps: where those are others, so is the part of the run that is looked at.
    private static string? Difference(Scenario played, Scenario baseline, int? lastStep)
    {
        if (played.Name != baseline.Name)
            return $"it played {baseline.Name}, not {played.Name}";

        var (steps, others) = lastStep is { } last ? (played.Steps.Take(last + 1), baseline.Steps.Take(last + 1)) : (played.Steps, baseline.Steps);
        return steps.Select(step => Text(step, played)).SequenceEqual(others.Select(step => Text(step, baseline)), StringComparer.Ordinal) ? null : "its steps are others";
    }

    // A run that proves nothing for want of a baseline run may well be one itself.
    private static string? Unfit(RunRecord baseline)
    {
        var series = SeriesIndex.Of(baseline);
        var evidence = JudgedEvidence.Of(series, AssertionReview.Of(series), [.. baseline.Scenario.Criteria.Select(criterion => CriterionJudge.Judge(criterion, series))]);
        return evidence.Interference.Concat(evidence.Load).Concat(evidence.Limits).Concat(evidence.Broken).FirstOrDefault();
    }

    // As it is written, with everything that was set by parameters.
    private static string Text(ScenarioStep step, Scenario scenario) => StepWriter.Write(step, scenario).ToJsonString();
}
