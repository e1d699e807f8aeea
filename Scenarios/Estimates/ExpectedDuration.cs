using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>How long steps are expected to take. When a condition comes true nobody knows: half of its time is taken, which the catalog's scenarios come near to. Calls go on being placed while the next step is played.</summary>
public static class ExpectedDuration
{
    private const double StepSeconds = 1;
    private const double Half = 0.5;

    /// <summary>How long a scenario is expected to take, in seconds on the run's clock.</summary>
    public static double Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Steps.Sum(Of);
    }

    /// <summary>The least that a step takes, in seconds on the run's clock.</summary>
    public static double Least(ScenarioStep step) => step switch
    {
        WaitStep wait => wait.Seconds,
        WaitUntilStep until => until.ForSeconds,
        AssertStep assert => assert.ForSeconds,
        _ => 0,
    };

    private static double Of(ScenarioStep step) => StepSeconds + step switch
    {
        WaitUntilStep until => Math.Max(until.ForSeconds, until.TimeoutSeconds * Half),
        AssertStep assert => Math.Max(assert.ForSeconds, assert.TimeoutSeconds * Half),
        LaunchTaskStep => ScenarioEstimate.LaunchAllowanceSeconds * Half,
        _ => Least(step),
    };
}
