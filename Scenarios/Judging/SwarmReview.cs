using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds swarms without a record whose users were not all up, or were not counted, when they should have been.</summary>
internal static class SwarmReview
{
    // Locust's counts are asked for now and then, and its workers take a while to begin.
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(60);

    /// <summary>A line for each such swarm. One that ended before its users could all be up says nothing.</summary>
    public static IEnumerable<string> Of(SeriesIndex series)
    {
        foreach (var played in series.Record.Steps.Where(step => step is { Action: StepActions.Swarm, Succeeded: true }))
        {
            // What the engine has on record of a swarm says more: see SwarmRecordReview.
            if (series.Record.Scenario.Steps.ElementAtOrDefault(played.Index) is not SwarmStep step || series.Record.Swarms.Any(swarm => swarm.StepIndex == played.Index))
                continue;

            var up = played.EndedAt + TimeSpan.FromSeconds(step.Users / step.SpawnRate) + Settle;
            var until = EndOf(step, played, series.Record);
            if (until <= up)
                continue;

            ValueRange[] counted = [.. series.Find(MetricNames.LocustUsers).Between(played.StartedAt, until).Where(stretch => stretch.Kind == StretchKind.Known).Select(stretch => stretch.Value)];
            var most = counted.Select(users => users.High).DefaultIfEmpty(0).Max();
            if (counted.Length == 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"the users of step {played.Index + 1} ({step.Title}) were never counted");
            else if (most < step.Users)
                yield return string.Create(CultureInfo.InvariantCulture, $"the load generator did not place the load: at most {most} of {step.Users} users of step {played.Index + 1} ({step.Title})");
        }
    }

    private static DateTimeOffset EndOf(SwarmStep step, StepRecord played, RunRecord record)
    {
        DateTimeOffset?[] ends =
        [
            record.EndedAt,
            step.RunTimeSeconds is { } seconds ? played.StartedAt + TimeSpan.FromSeconds(seconds) : null,
            .. record.Steps.Where(later => later.Index > played.Index && later.Action is StepActions.Swarm or StepActions.StopSwarm).Select(later => (DateTimeOffset?)later.StartedAt),
        ];
        return ends.Min() ?? played.EndedAt;
    }
}
