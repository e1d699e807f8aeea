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
internal sealed partial class ScenarioWork(ScenarioPlayer player, IRunLog log, IBus bus, ServiceIdentity service, TimeProvider time, ILogger<ScenarioWork> logger) : ILeasedWork
{
    /// <summary>The kind of this work.</summary>
    public const string WorkKind = "scenario";

    public string Kind => WorkKind;

    public async Task RunAsync(Guid runId, Lease lease, CancellationToken cancellationToken)
    {
        var before = await log.FindAsync<EngineState>(runId, RunDocuments.Engine, cancellationToken);
        if (before is { Over: true })
            return;

        var now = time.GetUtcNow();
        var session = await OpenAsync(runId, lease, before ?? new EngineState { StartedAt = now }, cancellationToken);
        if (before is not null)
            await NoteResumedAsync(session, new Outage(before.LastSeenAt, now), cancellationToken);
        await player.PlayAsync(session, cancellationToken);
    }

    public async Task GiveUpAsync(Guid runId, Exception error, Lease lease, CancellationToken cancellationToken)
    {
        var reason = $"The scenario could not be played: {error.Message}";
        await log.WriteEndingAsync(runId, new RunEndingRequest(Failed: true, reason, service.Name), cancellationToken);
        if (await log.FindAsync<EngineState>(runId, RunDocuments.Engine, cancellationToken) is { } state)
            await EndLoadAsync(runId, lease, state, cancellationToken);
        await bus.Publish(new RunFailed { RunId = runId, Service = service.Name, Reason = reason }, cancellationToken);
    }

    /// <summary>Nobody plays the scenario from here on: its load ends now. What keeps it from ending is said; the sweeper goes on with it.</summary>
    private async Task EndLoadAsync(Guid runId, Lease lease, EngineState state, CancellationToken cancellationToken)
    {
        try
        {
            var session = await OpenAsync(runId, lease, state, cancellationToken);
            await player.LeaveAsync(session, cancellationToken);
            await session.SaveAsync(known => known with { Over = true }, cancellationToken);
        }
#pragma warning disable CA1031 // That the load cannot be ended must not keep the run from being failed.
        catch (Exception error) when (error is not LeaseLostException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotEnded(error, runId);
        }
    }

    private async Task<PlaySession> OpenAsync(Guid runId, Lease lease, EngineState state, CancellationToken cancellationToken)
    {
        var definition = await log.GetDefinitionAsync(runId, cancellationToken);
        if (definition.DryRun)
            throw new InvalidOperationException("it is a dry run, of which nothing is launched.");

        var scenario = ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario).Scenario
            ?? throw new InvalidOperationException($"The recorded scenario of run {runId} has errors.");
        var target = await log.FindAsync<Target>(runId, RunDocuments.Target, cancellationToken)
            ?? throw new InvalidOperationException($"The target of run {runId} was not resolved: its baseline was not validated.");
        return new PlaySession(runId, lease, scenario, target, state, log, service.Name, time);
    }

    /// <summary>The event first: an engine that dies in between knows of the whole time, and says so under another key.</summary>
    private static async Task NoteResumedAsync(PlaySession session, Outage outage, CancellationToken cancellationToken)
    {
        var state = session.State;
        var place = state.Step < session.Scenario.Steps.Count ? $"step {state.Step + 1}" : "the scenario's end";
        await session.AppendAsync($"resumed:{outage.To:HHmmss.fff}", RunEventTypes.Resumed, $"The engine goes on with {place}: {outage.Text}.", data: null, cancellationToken);
        await session.SaveAsync(known => known with { Outages = known.StepStartedAt is null ? [] : [.. known.Outages, outage] }, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Error, "The load of run {RunId}, whose scenario is given up, could not be ended: it is left to the sweeper")]
    private partial void LogNotEnded(Exception error, Guid runId);
}
