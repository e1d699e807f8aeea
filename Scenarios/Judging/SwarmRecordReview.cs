using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds where Locust did not place the load that a swarm step asked for, by what its master was seen to do.</summary>
internal static class SwarmRecordReview
{
    /// <summary>What was found of one swarm, a line each.</summary>
    public static IEnumerable<string> Of(SwarmRecord swarm, RunRecord record, bool isCutShort)
    {
        var which = string.Create(CultureInfo.InvariantCulture, $"the swarm of step {swarm.StepIndex + 1}");
        if (swarm.Totals is not { } totals)
        {
            yield return $"Locust's numbers of {which} were never read";
            yield break;
        }

        if (swarm.EndedAt is null)
            yield return $"{which} was never seen to end";
        if (swarm.Trouble is { } trouble)
            yield return $"{which} {trouble}";
        if (isCutShort && WasStillSpawning(swarm, record))
            yield break;

        if (swarm.MostUsers < swarm.Users)
            yield return string.Create(CultureInfo.InvariantCulture, $"Locust simulated at most {swarm.MostUsers} of {swarm.Users} users of {which}");
        else if (swarm.FewestUsers < swarm.Users)
            yield return string.Create(CultureInfo.InvariantCulture, $"Locust's users fell to {swarm.FewestUsers} of {swarm.Users} in {which}");
        if (swarm.LostWorkers > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"Locust lost {swarm.LostWorkers} of {swarm.Workers} workers in {which}");
        if (totals.Requests == 0)
            yield return $"the users of {which} made no request";
    }

    private static bool WasStillSpawning(SwarmRecord swarm, RunRecord record) =>
        record.Scenario.Steps.ElementAtOrDefault(swarm.StepIndex) is SwarmStep step && swarm.EndedAt < swarm.StartedAt + TimeSpan.FromSeconds(step.Users / step.SpawnRate);
}
