using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Playing;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Stops swarms, in seconds, and keeps their last numbers.</summary>
internal sealed class SwarmEnder(LocustClient locust, SwarmTally tally, TimeProvider time)
{
    // Locust answers what it found up to 2 s ago, and its workers take about a second to stop their users.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);
    private const int FewestLooks = 5;

    /// <summary>Stops a swarm's users and waits until there are none.</summary>
    /// <exception cref="LocustException">The master does not answer, or its users go on.</exception>
    public async Task EndAsync(PlaySession session, PlayedSwarm swarm, CancellationToken cancellationToken)
    {
        var index = swarm.Record.StepIndex;

        if (await HasEndedAsync(session, swarm, cancellationToken))
            return;

        await session.SaveSwarmAsync(index, known => known with { StopAskedAt = known.StopAskedAt ?? time.GetUtcNow() }, cancellationToken);
        await AskToStopAsync(swarm, cancellationToken);
        await WaitUntilOffAsync(session, index, cancellationToken);
        await NoteAsync(session, index, "was stopped", trouble: null, cancellationToken);
    }

    /// <summary>Forgets a run that is over.</summary>
    public void Forget(Guid runId) => tally.Forget(runId);

    /// <summary>Notes that a swarm is over.</summary>
    public async Task NoteAsync(PlaySession session, int stepIndex, string how, string? trouble, CancellationToken cancellationToken)
    {
        // The event first: once the state says that the swarm has ended, nobody comes back to it.
        var known = session.SwarmOf(stepIndex).Record;
        var ended = known with { EndedAt = time.GetUtcNow(), Trouble = known.Trouble ?? trouble };
        await session.AppendAsync($"swarm:{stepIndex}:ended", RunEventTypes.SwarmEnded, SwarmTexts.Ended(ended, how), ended, cancellationToken);
        await session.SaveSwarmAsync(stepIndex, swarm => swarm with { Record = ended }, cancellationToken);
    }

    /// <summary>The last look while it is on: one that has ended by itself is not taken for stopped.</summary>
    private async Task<bool> HasEndedAsync(PlaySession session, PlayedSwarm swarm, CancellationToken cancellationToken)
    {
        try
        {
            if (swarm is { StopAskedAt: null, Record.StartedAt: not null })
                await tally.LookAsync(session, swarm, cancellationToken);
        }
        catch (LocustException)
        {
            // It is asked to stop all the same: that tells whether it answers at all.
        }

        return session.SwarmOf(swarm.Record.StepIndex).Record.EndedAt is not null;
    }

    private async Task AskToStopAsync(PlayedSwarm swarm, CancellationToken cancellationToken)
    {
        try
        {
            await locust.StopAsync(swarm.Master, cancellationToken);
        }
        catch (LocustException error) when (error.InnerException is OperationCanceledException)
        {
            // Locust answers when the last user has stopped, after a minute at the latest. What it does meanwhile is looked at.
        }
    }

    private async Task WaitUntilOffAsync(PlaySession session, int stepIndex, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Patience;
        for (var look = 1; ; look++)
        {
            var seen = await tally.LookAsync(session, session.SwarmOf(stepIndex), cancellationToken);
            if (!seen.IsOn && !seen.IsStopping && seen.Users == 0)
                return;

            if (look >= FewestLooks && time.GetUtcNow() >= until)
                throw new LocustException($"Locust was asked to stop, but is {seen.State} with {seen.Users} users.");

            await Task.Delay(LookInterval, time, cancellationToken);
        }
    }
}
