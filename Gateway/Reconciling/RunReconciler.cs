using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Health;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Clock;
using MassTransit;

namespace LoadPlatform.Gateway.Reconciling;

/// <summary>
/// Looks at every open run each few seconds: one past its state's deadline is failed, one that waits on a message which may have been lost
/// gets it again (every consumer may see a message twice), a target whose run is over is freed. No run stays open for ever.
/// </summary>
internal sealed partial class RunReconciler(
    IRunLog log,
    ITargetHolds holds,
    TargetRelease release,
    TargetRegistry targets,
    ILeases leases,
    FlowReadiness readiness,
    IBus bus,
    ServiceIdentity service,
    TimeProvider time,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall,
    ILogger<RunReconciler> logger) : BackgroundService
{
    private const string Resource = "reconciler";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly string _holder = $"{service.Name}-{Guid.NewGuid():N}";
    private readonly Dictionary<Guid, DateTimeOffset> _nudged = [];
    private readonly Dictionary<Guid, DateTimeOffset> _unrecorded = [];

    /// <summary>Looks at every open run, and every held target, once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var open = await log.ListOpenAsync(cancellationToken);
        foreach (var runId in open)
            await LookAtRunAsync(runId, cancellationToken);
        foreach (var gone in _nudged.Keys.Except(open).ToList())
            _nudged.Remove(gone);
        foreach (var target in targets.Names)
            await LookAtTargetAsync(target, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, wall);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (readiness.IsReady && await leases.TryAcquireAsync(Resource, _holder, LeaseDuration, stoppingToken) is not null)
                    await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The boundary of a loop that must outlive an outage of Redis or the broker: it is said, and tried again.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogLookFailed(error);
            }
        }
    }

    private async Task LookAtRunAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (await log.FindDefinitionAsync(runId, cancellationToken) is not { } definition)
            return;

        var summary = await log.FindSummaryAsync(runId, cancellationToken) ?? Unbegun(definition);
        if (summary.IsOver)
            return;

        var onRunClock = time.GetUtcNow() - (summary.StatusSince ?? summary.RequestedAt);
        var onWallClock = summary.StatusSinceWall is { } since ? wall.GetUtcNow() - since : TimeSpan.Zero;
        var deadline = Deadline(summary, definition);
        if (summary.StatusSinceWall is not null && deadline.HasPassed(onRunClock, onWallClock))
            await FailAsync(summary, deadline, onRunClock, cancellationToken);
        else if (IsDueForNudge(summary))
            await NudgeAsync(summary, definition, cancellationToken);
    }

    /// <summary>How a run stands whose recording broke off after its definition: its request is sent again.</summary>
    private static RunSummary Unbegun(RunDefinition definition) => new()
    {
        RunId = definition.RunId,
        Scenario = definition.Scenario,
        Target = definition.Target.Name,
        Status = RunStatus.CheckingBaseline,
        RequestedAt = definition.RequestedAt,
    };

    private static StateDeadline Deadline(RunSummary summary, RunDefinition definition)
    {
        var scenario = ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario).Scenario;
        var seconds = scenario is null ? 0 : ScenarioEstimate.Of(scenario).DurationSeconds;
        return StateDeadline.Of(summary.Status, seconds) ?? throw new InvalidOperationException($"Run {summary.RunId} is open but {summary.Status}.");
    }

    /// <summary>Fails a run, in words that stay the same at the next look: a saga that is slow to end it then knows them.</summary>
    private Task FailAsync(RunSummary summary, StateDeadline deadline, TimeSpan stayed, CancellationToken cancellationToken)
    {
        LogDeadlinePassed(summary.RunId, summary.Status, stayed);
        return bus.Publish(
            new RunFailed
            {
                RunId = summary.RunId,
                Service = service.Name,
                Reason = $"The run stayed {summary.Status} for more than {deadline.OnRunClock.TotalMinutes:0.#} minutes, as long as that state may last. See the logs of the service that was to act.",
            },
            cancellationToken);
    }

    private bool IsDueForNudge(RunSummary summary)
    {
        var last = _nudged.GetValueOrDefault(summary.RunId, summary.StatusSinceWall ?? default);
        if (last == default)
        {
            // Recorded, but its saga has not begun: the request may have been lost between the two.
            _nudged[summary.RunId] = wall.GetUtcNow();
            return false;
        }

        last = summary.StatusSinceWall > last ? summary.StatusSinceWall.Value : last;
        return wall.GetUtcNow() - last > Patience;
    }

    private async Task NudgeAsync(RunSummary summary, RunDefinition definition, CancellationToken cancellationToken)
    {
        _nudged[summary.RunId] = wall.GetUtcNow();
        if (await Reminder.OfAsync(summary, definition, log, holds, cancellationToken) is not { } message)
            return;

        LogNudge(summary.RunId, summary.Status, message.GetType().Name);
        await bus.Publish(message, message.GetType(), cancellationToken);
    }

    /// <summary>Frees a target whose run is over, or was never recorded.</summary>
    private async Task LookAtTargetAsync(string target, CancellationToken cancellationToken)
    {
        if (await holds.FindHolderAsync(target, cancellationToken) is not { } holder)
            return;

        var summary = await log.FindSummaryAsync(holder, cancellationToken);
        var isRecorded = summary is not null || await log.FindDefinitionAsync(holder, cancellationToken) is not null;
        if (isRecorded)
            _unrecorded.Remove(holder);

        // One that is recorded by half keeps its target too: its request is sent again.
        if (isRecorded && summary is not { IsOver: true })
            return;

        // A run takes its target just before it is recorded: what is missing now may be there at a later look.
        if (summary is null && !IsMissingForLong(holder))
            return;

        _unrecorded.Remove(holder);
        if (await release.ReleaseAsync(target, holder, cancellationToken) is { } next)
            await bus.Publish(new TargetAcquired { RunId = next }, cancellationToken);
        if (await holds.FindHolderAsync(target, cancellationToken) != holder)
            LogFreed(target, holder);
    }

    private bool IsMissingForLong(Guid holder) =>
        !_unrecorded.TryAdd(holder, wall.GetUtcNow()) && wall.GetUtcNow() - _unrecorded[holder] > Patience;

    [LoggerMessage(1, LogLevel.Warning, "Run {RunId} stayed {Status} for {Stayed}, past its deadline: failing it")]
    private partial void LogDeadlinePassed(Guid runId, RunStatus status, TimeSpan stayed);

    [LoggerMessage(2, LogLevel.Information, "Run {RunId} is {Status} for a while: sending {Message} again")]
    private partial void LogNudge(Guid runId, RunStatus status, string message);

    [LoggerMessage(3, LogLevel.Warning, "Freed target {Target}: its run {RunId} is over")]
    private partial void LogFreed(string target, Guid runId);

    [LoggerMessage(4, LogLevel.Error, "Could not look at the open runs; trying again")]
    private partial void LogLookFailed(Exception error);
}
