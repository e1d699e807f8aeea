using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Tells which of CloudWatch's minutes a run's verdict hangs on.</summary>
public static class JudgedMinutes
{
    /// <summary>The series that an <c>assert</c>, or a criterion that does not only warn, names.</summary>
    public static IReadOnlyList<string> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);

        return
        [
            .. scenario.Steps.OfType<AssertStep>().Select(step => step.Metric)
                .Concat(scenario.Criteria.Where(criterion => criterion.Severity != CriterionSeverity.Warn).Select(criterion => criterion.Metric))
                .Where(ScenarioMetrics.IsMinuteSeries).Distinct(StringComparer.Ordinal),
        ];
    }
}
