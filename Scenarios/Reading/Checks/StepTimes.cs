using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>What the steps of a window take of its time.</summary>
internal static class StepTimes
{
    /// <summary>Whether the steps go on at once: what they set off shows in those after them.</summary>
    public static bool IsMoment(IReadOnlyList<ScenarioStep> steps, int first, int last) =>
        Enumerable.Range(first, last - first + 1).All(index => steps[index] switch
        {
            PlaceCallsStep place => RampSeconds(place, steps, index) == 0,
            EndCallsStep or EndAllCallsStep or SetDesiredCountStep or NoteStep or StopSwarmStep or StopTaskStep => true,
            _ => false,
        });

    /// <summary>The longest that the steps take, in seconds on the run's clock. A wait is over when it says so.</summary>
    public static double Longest(IReadOnlyList<ScenarioStep> steps, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Sum(index => steps[index] switch
        {
            WaitStep wait => wait.Seconds,
            PlaceCallsStep place => ScenarioEstimate.StepAllowanceSeconds + RampSeconds(place, steps, index),
            var step => ScenarioEstimate.Longest(step),
        });

    // Calls go on being placed while the next step is played, unless a later step ends a part of them: then several processes place them, one after the other.
    private static double RampSeconds(PlaceCallsStep place, IReadOnlyList<ScenarioStep> steps, int index) =>
        steps.Skip(index + 1).Any(step => step is EndCallsStep { Cohort: null }) ? place.RampSeconds : 0;
}
