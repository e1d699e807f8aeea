using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>
/// Tells calls that ended as the scenario had it from those that ended before: the load generator's own scenario may take the far side's
/// hang-up, or the end of its audio, for a success. Calls without a time to hold end when a step ends them; the others not before it is over.
/// </summary>
internal static class EarlyCalls
{
    /// <summary>Takes what ended too early out of the completed calls. Once they have been told to end, no more of them do.</summary>
    public static CallTotals Set(SippReading reading, CohortRecord cohort, PlaySession session)
    {
        var known = cohort.Calls?.EndedEarly ?? 0;
        var early = Math.Min(reading.Calls.Completed, MayHaveEnded(reading, cohort, session) ? known : Math.Max(known, reading.Calls.Completed));
        return reading.Calls with { Completed = reading.Calls.Completed - early, EndedEarly = early };
    }

    // By SIPp's own clock: how late the platform is plays no part.
    private static bool MayHaveEnded(SippReading reading, CohortRecord cohort, PlaySession session) =>
        session.State.CutOff.Contains(cohort.Name)
        || (session.Scenario.Steps[cohort.StepIndex] is PlaceCallsStep { HoldSeconds: { } hold } && !(reading.Elapsed < TimeSpan.FromSeconds(hold)));
}
