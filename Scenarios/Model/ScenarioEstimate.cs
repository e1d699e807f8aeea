namespace LoadPlatform.Scenarios.Model;

/// <summary>What a scenario takes at the most, before it is played.</summary>
/// <param name="DurationSeconds">The longest it can take, in seconds on the run's clock: every wait, every assertion's whole time, every ramp, and an allowance for each step.</param>
/// <param name="PlannedCalls">How many calls it places.</param>
public sealed record ScenarioEstimate(double DurationSeconds, int PlannedCalls)
{
    /// <summary>What each step may take beside its own waiting, in seconds: commands to the load generator, calls to AWS.</summary>
    public const double StepAllowanceSeconds = 15;

    /// <summary>What launching tasks may take until they run, in seconds.</summary>
    public const double LaunchAllowanceSeconds = 180;

    /// <summary>What a Locust master and its workers may take until they can start users, in seconds.</summary>
    public const double SwarmAllowanceSeconds = 180;

    /// <summary>Estimates a scenario.</summary>
    public static ScenarioEstimate Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);

        return new ScenarioEstimate(scenario.Steps.Sum(Longest), scenario.Steps.OfType<PlaceCallsStep>().Sum(step => step.Count));
    }

    /// <summary>The longest that one step can take, in seconds on the run's clock.</summary>
    public static double Longest(ScenarioStep step) => StepAllowanceSeconds + step switch
    {
        WaitStep wait => wait.Seconds,
        WaitUntilStep until => until.TimeoutSeconds,
        AssertStep assert => assert.TimeoutSeconds,
        PlaceCallsStep place => place.RampSeconds,
        LaunchTaskStep => LaunchAllowanceSeconds,
        SwarmStep => SwarmAllowanceSeconds,
        _ => 0,
    };
}
