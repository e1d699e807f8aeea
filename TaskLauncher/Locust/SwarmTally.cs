using System.Collections.Concurrent;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Playing;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Looks at the masters of the swarms that are on: keeps what they did, stores their series, notices where one has ended by itself.</summary>
internal sealed class SwarmTally(LocustClient locust, IRunLog log, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _due = new();

    /// <summary>Looks where the last look is old. A look that fails leaves a hole in the series, is said, and is tried again when it is due next.</summary>
    public async Task RefreshWhenDueAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var swarms = session.LiveSwarms.Where(swarm => swarm.Record.StartedAt is not null).ToList();
        if (swarms.Count == 0 || now < _due.GetOrAdd(session.RunId, now))
            return;

        _due[session.RunId] = now + Interval;
        List<LocustStatistics> seen = [];
        foreach (var swarm in swarms)
        {
            try
            {
                seen.Add(await LookAsync(session, swarm, cancellationToken));
            }
            catch (LocustException error)
            {
                await session.AppendAsync(
                    $"locust-unread:{swarm.Record.StepIndex}:{now:HHmmss}", RunEventTypes.ProbeFailed, $"Locust's numbers could not be read: {error.Message}", data: null, cancellationToken);
            }
        }

        // A part is not the whole.
        if (swarms.Count > 1 && seen.Count == swarms.Count)
            await log.AppendCallsAsync(session.RunId, SwarmSamples.Of(seen), session.Lease, cancellationToken);
    }

    /// <summary>Looks at a swarm's master now. Its numbers are the series where no other swarm is on.</summary>
    /// <exception cref="LocustException">It does not say.</exception>
    public async Task<LocustStatistics> LookAsync(PlaySession session, PlayedSwarm swarm, CancellationToken cancellationToken)
    {
        var seen = await locust.ReadAsync(swarm.Master, cancellationToken);
        var isStopping = swarm.StopAskedAt is not null;
        await session.SaveSwarmAsync(swarm.Record.StepIndex, known => known with { Record = SwarmProgress.After(known.Record, seen, isStopping) }, cancellationToken);
        if (session.LiveSwarms.Count == 1)
            await log.AppendCallsAsync(session.RunId, SwarmSamples.Of([seen]), session.Lease, cancellationToken);
        if (!isStopping && !seen.IsOn && !seen.IsStopping)
            await NoteEndedAsync(session, swarm.Record.StepIndex, cancellationToken);
        return seen;
    }

    /// <summary>Forgets a run that is over.</summary>
    public void Forget(Guid runId) => _due.TryRemove(runId, out _);

    private async Task NoteEndedAsync(PlaySession session, int stepIndex, CancellationToken cancellationToken)
    {
        var ended = SwarmProgress.FoundEnded(session.SwarmOf(stepIndex).Record, time.GetUtcNow());
        await session.AppendAsync($"swarm:{stepIndex}:ended", RunEventTypes.SwarmEnded, SwarmTexts.Ended(ended, ended.Trouble ?? "ended, its time was up"), ended, cancellationToken);
        await session.SaveSwarmAsync(stepIndex, known => known with { Record = ended }, cancellationToken);
    }
}
