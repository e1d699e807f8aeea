using System.Globalization;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Keeps what a master was seen to do with a swarm.</summary>
internal static class SwarmProgress
{
    // The master's clock and this one differ a little, and its timer runs from a moment that is known to within a request.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    /// <summary>The record after another look at the master.</summary>
    /// <param name="record">What was known.</param>
    /// <param name="seen">What it says now.</param>
    /// <param name="isStopping">Whether it has been asked to stop: users that go then are not missed.</param>
    public static SwarmRecord After(SwarmRecord record, LocustStatistics seen, bool isStopping)
    {
        var most = Math.Max(record.MostUsers, seen.Users);

        // While it spawns, after a worker has come or gone too, users are on their way.
        var counts = !isStopping && seen.State == "running" && most >= record.Users;
        return record with
        {
            MostUsers = most,
            FewestUsers = counts ? Math.Min(record.FewestUsers ?? seen.Users, seen.Users) : record.FewestUsers,
            Workers = seen.Workers is { } workers ? Math.Max(record.Workers ?? 0, workers) : record.Workers,
            LostWorkers = isStopping ? record.LostWorkers : Math.Max(record.LostWorkers, seen.LostWorkers),
            Totals = seen.Totals,
        };
    }

    /// <summary>The record of a swarm that was found ended though nobody stopped it.</summary>
    public static SwarmRecord FoundEnded(SwarmRecord record, DateTimeOffset at)
    {
        var took = at - (record.StartedAt ?? at);
        var isTimeUp = record.RunTimeSeconds is { } seconds && took >= TimeSpan.FromSeconds(seconds) - Slack;
        return record with { EndedAt = at, Trouble = isTimeUp ? null : Early(record, took) };
    }

    private static string Early(SwarmRecord record, TimeSpan took) => string.Create(
        CultureInfo.InvariantCulture, $"ended by itself within {took.TotalSeconds:0} s{(record.RunTimeSeconds is { } seconds ? $", before its {seconds:0} s were up" : "; nobody had stopped it")}");
}
