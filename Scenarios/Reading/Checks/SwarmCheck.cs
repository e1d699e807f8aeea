using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>Finds steps that wait for what a Locust master says before a swarm was ever started: it is asked only then.</summary>
internal static class SwarmCheck
{
    public static void Check(IReadOnlyList<PlacedStep> steps)
    {
        foreach (var (step, errors) in steps.TakeWhile(placed => placed.Step is not SwarmStep && !placed.MayBe(StepActions.Swarm)))
        {
            if (((step as AssertStep)?.Metric ?? (step as WaitUntilStep)?.Metric) is { } metric && ScenarioMetrics.IsLocust(metric))
                errors.Add(step!.Position, $"no step before this one starts a swarm, so that {metric} has no sample; move it behind a swarm step.");
        }
    }
}
