using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.ServiceDefaults;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Plays scenarios as leased work: a killed engine's run is gone on with by whoever takes the lease next.</summary>
internal sealed class ScenarioWork(ScenarioPlayer player, IRunLog log, IBus bus, ServiceIdentity service, TimeProvider time) : ILeasedWork
{
    /// <summary>The kind of this work.</summary>
    public const string WorkKind = "scenario";

    public string Kind => WorkKind;

    public async Task RunAsync(Guid runId, Lease lease, CancellationToken cancellationToken)
    {
        var definition = await log.GetDefinitionAsync(runId, cancellationToken);
        var scenario = ScenarioReader.Read(definition.ScenarioYaml, definition.Scenario).Scenario
            ?? throw new InvalidOperationException($"The recorded scenario of run {runId} has errors.");
        var target = await log.FindAsync<Target>(runId, RunDocuments.Target, cancellationToken)
            ?? throw new InvalidOperationException($"The target of run {runId} was not resolved: its baseline was not validated.");
        var before = await log.FindAsync<EngineState>(runId, RunDocuments.Engine, cancellationToken);
        if (before is { Over: true })
            return;

        var now = time.GetUtcNow();
        var session = new PlaySession(runId, lease, scenario, target, before ?? new EngineState { StartedAt = now }, log, service.Name, time);
        if (before is not null)
            await NoteResumedAsync(session, before, now, cancellationToken);
        await player.PlayAsync(session, cancellationToken);
    }

    public Task GiveUpAsync(Guid runId, Exception error, CancellationToken cancellationToken) =>
        bus.Publish(new RunFailed { RunId = runId, Service = service.Name, Reason = $"The scenario could not be played: {error.Message}" }, cancellationToken);

    private static Task NoteResumedAsync(PlaySession session, EngineState before, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.AppendAsync(
            $"resumed:{session.Lease.Token}",
            RunEventTypes.Resumed,
            $"The engine goes on with step {before.Step + 1} after {(now - before.LastSeenAt).TotalSeconds:0} s in which nobody played; a wait may have run longer by that.",
            data: null,
            cancellationToken);
}
