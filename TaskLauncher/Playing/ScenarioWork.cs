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
        var scenario = ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario).Scenario
            ?? throw new InvalidOperationException($"The recorded scenario of run {runId} has errors.");
        var target = await log.FindAsync<Target>(runId, RunDocuments.Target, cancellationToken)
            ?? throw new InvalidOperationException($"The target of run {runId} was not resolved: its baseline was not validated.");
        var before = await log.FindAsync<EngineState>(runId, RunDocuments.Engine, cancellationToken);
        if (before is { Over: true })
            return;

        var now = time.GetUtcNow();
        var session = new PlaySession(runId, lease, scenario, target, before ?? new EngineState { StartedAt = now }, log, service.Name, time);
        if (before is not null)
            await NoteResumedAsync(session, new Outage(before.LastSeenAt, now), cancellationToken);
        await player.PlayAsync(session, cancellationToken);
    }

    public Task GiveUpAsync(Guid runId, Exception error, CancellationToken cancellationToken) =>
        bus.Publish(new RunFailed { RunId = runId, Service = service.Name, Reason = $"The scenario could not be played: {error.Message}" }, cancellationToken);

    /// <summary>The event first: an engine that dies in between knows of the whole time, and says so under another key.</summary>
    private static async Task NoteResumedAsync(PlaySession session, Outage outage, CancellationToken cancellationToken)
    {
        var state = session.State;
        var place = state.Step < session.Scenario.Steps.Count ? $"step {state.Step + 1}" : "the scenario's end";
        await session.AppendAsync($"resumed:{outage.To:HHmmss.fff}", RunEventTypes.Resumed, $"The engine goes on with {place}: {outage.Text}.", data: null, cancellationToken);
        await session.SaveAsync(known => known with { Outages = known.StepStartedAt is null ? [] : [.. known.Outages, outage] }, cancellationToken);
    }
}
