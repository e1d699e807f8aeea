using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.AspNetCore.Mvc;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>GET /api/v1/runs/{id}/events</c>: the run's events as server-sent events, until the run is over.</summary>
internal static class FollowRun
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static async Task<IResult> HandleAsync(
        Guid id,
        IRunLog log,
        IHostApplicationLifetime lifetime,
        [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall,
        [FromHeader(Name = "Last-Event-ID")] string? lastEventId = null,
        CancellationToken cancellationToken = default)
    {
        if (await log.FindSummaryAsync(id, cancellationToken) is null)
            return Problems.UnknownRun(id);

        return TypedResults.ServerSentEvents(FollowAsync(id, log, lifetime.ApplicationStopping, wall, EntryIds.Valid(lastEventId), cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<RunEvent>> FollowAsync(
        Guid id, IRunLog log, CancellationToken stopping, TimeProvider wall, string? afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        using var timer = new PeriodicTimer(Interval, wall);
        while (true)
        {
            // The summary first: what is appended between the two reads is then read before the stream ends.
            var over = await log.FindSummaryAsync(id, cancellationToken) is { IsOver: true };
            foreach (var entry in await log.ReadEventsAsync(id, afterId, cancellationToken: cancellationToken))
            {
                yield return new SseItem<RunEvent>(entry.Value, entry.Value.Type) { EventId = entry.Id };
                afterId = entry.Id;
            }

            if (over || !await TickAsync(timer, ended.Token))
                yield break;
        }
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken ended)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ended);
        }
        catch (OperationCanceledException)
        {
            // The client went away, or this process ends: the stream ends with it and can be resumed.
            return false;
        }
    }
}
