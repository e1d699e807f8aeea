using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>Finds the step from which on nothing is reached within the longest time that a scenario may take.</summary>
internal static class LengthCheck
{
    private const double Hour = 3600;

    public static void Check(IReadOnlyList<PlacedStep> steps)
    {
        var seconds = 0d;
        for (var i = 0; i < steps.Count; i++)
        {
            seconds += ScenarioEstimate.Longest(steps[i].Step!);
            if (seconds <= ReadingLimits.ScenarioSeconds)
                continue;

            var after = steps.Count - i - 1;
            steps[i].Errors.Add(
                steps[i].Step!.Position,
                $"with this step the scenario can take {seconds / Hour:0} h, but it may take {ReadingLimits.ScenarioSeconds / Hour:0} h at the most{(after == 0 ? "" : $", so that the {after} after it can not be reached")}; shorten the waits, or place calls faster.");
            return;
        }
    }
}
