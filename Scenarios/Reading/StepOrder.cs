using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Finds steps that can not be done where they stand: calls ended that nobody placed, a cohort placed twice, a task stopped that nobody launched.</summary>
internal static class StepOrder
{
    public static void Check(IReadOnlyList<ScenarioStep> steps, ErrorList errors)
    {
        var calls = 0;
        var tasks = 0;
        HashSet<string> cohorts = new(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            switch (step)
            {
                case PlaceCallsStep place:
                    calls += place.Count;
                    if (place.Cohort is { } cohort && !cohorts.Add(cohort))
                        errors.Add(step.Position, $"the cohort '{cohort}' was placed by an earlier step; give this one another name.");
                    break;
                case EndCallsStep end when end.Count > calls:
                    errors.Add(step.Position, $"this ends {end.Count} calls, but at most {calls} can be up here; lower the count or place more calls before it.");
                    break;
                case EndCallsStep end:
                    calls -= end.Count;
                    break;
                case EndAllCallsStep:
                    calls = 0;
                    break;
                case LaunchTaskStep launch:
                    tasks += launch.Count;
                    break;
                case StopTaskStep when tasks == 0:
                    errors.Add(step.Position, "this stops launched tasks, but no step before it launches one; add a launch_task step or leave it out.");
                    break;
                case StopTaskStep:
                    tasks = 0;
                    break;
            }
        }
    }
}
