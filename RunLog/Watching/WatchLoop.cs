using System.Globalization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using MassTransit;

namespace LoadPlatform.RunLog.Watching;

/// <summary>Looks at one run's target on a fixed grid of the run's clock until it is told to end and late data are in. A look that is late is not made up for.</summary>
internal sealed class WatchLoop(
    WatchRun run, IWatch watch, string monitor, IRunLog log, WatchJournal journal, WatchSignal signal, IBus bus, ServiceIdentity service, WatchOptions options, TimeProvider clock)
{
    private readonly string _document = WatchDocuments.State(monitor);
    private readonly bool _isTakeOver = run.State.StartedAt is not null;
    private DateTimeOffset? _missingSince;
    private string? _lastFailure;
    private TimeSpan _lookTook;
    private bool _hasSampled;

    private WatchState State => run.State;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (_isTakeOver)
        {
            await journal.WriteAsync(
                run.RunId, RunEventTypes.Resumed, $"resumed:{monitor}:{run.Lease.Token}", $"{monitor}: watching goes on after a break, last sample at {State.LastSampleAt:HH:mm:ss}", cancellationToken: cancellationToken);
        }

        var grid = new WatchGrid(State.StartedAt ?? clock.GetUtcNow(), options.Interval);
        while (true)
        {
            var wake = signal.Next(run.RunId);
            var stop = await FindStopAsync(cancellationToken);
            if (stop is { Settles: false } && State.StartedAt is null)
            {
                await EndAsync($"{monitor}: not started, {stop.Reason}", cancellationToken);
                return;
            }

            await LookAsync(stop, cancellationToken);
            if (stop is not null && IsOver(stop))
            {
                if (stop.ScenarioEndedAt is { } endedAt)
                    await FailAsync(await watch.FinishAsync(endedAt, cancellationToken), cancellationToken);
                await EndAsync($"{monitor}: settled, {stop.Reason}", cancellationToken);
                return;
            }

            await WaitAsync(grid.NextAfter(clock.GetUtcNow()), wake, cancellationToken);
        }
    }

    // An order to end can be lost, or given up by the bus: nobody watches a run that is over.
    private async Task<WatchStop?> FindStopAsync(CancellationToken cancellationToken) =>
        await log.FindAsync<WatchStop>(run.RunId, WatchDocuments.Stop(monitor), cancellationToken)
        ?? (await log.FindSummaryAsync(run.RunId, cancellationToken) is { IsOver: true } over
            ? new WatchStop { At = clock.GetUtcNow(), Reason = $"the run is over ({over.Status})" }
            : null);

    private bool IsOver(WatchStop stop) =>
        stop.ScenarioEndedAt is not { } endedAt || clock.GetUtcNow() >= endedAt + options.SettleTime || watch.IsSettled(endedAt);

    private async Task LookAsync(WatchStop? stop, CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow();
        var look = await watch.LookAsync(isSettling: stop is not null, cancellationToken);
        _lookTook = clock.GetUtcNow() - began;
        await FailAsync(look.Failures, cancellationToken);
        if (look.SampledAt is { } at)
            await NoteSampleAsync(at, cancellationToken);
        else if (stop is null)
            await GiveUpWhereHopelessAsync(look.Failures, cancellationToken);

        await log.WriteAsync(run.RunId, _document, State, run.Lease, cancellationToken);
        if (look.SampledAt is not null && !_hasSampled)
        {
            _hasSampled = true;
            await bus.Publish(new MonitorStarted { RunId = run.RunId, Monitor = monitor }, cancellationToken);
        }
    }

    private async Task NoteSampleAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await NoteGapAsync(at, cancellationToken) is { } gap)
            await FailAsync(await watch.FillAsync(gap, cancellationToken), cancellationToken);

        if (State.StartedAt is null)
        {
            await journal.WriteAsync(run.RunId, RunEventTypes.MonitorStarted, $"monitor-started:{monitor}", $"{monitor}: first sample", at, cancellationToken: cancellationToken);
            State.StartedAt = at;
        }

        State.LastSampleAt = at;
        _missingSince = null;
        _lastFailure = null;
    }

    private async Task<SampleGap?> NoteGapAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (State.LastSampleAt is not { } last || to - last <= options.LongestDistance)
            return null;

        var gap = new SampleGap { From = last, To = to, Monitor = monitor, Reason = GapReason() };
        await journal.WriteGapAsync(run.RunId, gap, cancellationToken);
        return gap;
    }

    private string GapReason() => (_lastFailure, _isTakeOver && !_hasSampled) switch
    {
        ({ } failure, _) => failure,
        (null, true) => "the watcher was restarted or replaced",
        // A client tries a call again by itself, and does not say so where that succeeds.
        _ when _lookTook > options.LongestDistance => string.Create(CultureInfo.InvariantCulture, $"the watcher's look took {_lookTook.TotalSeconds:0} s"),
        _ => "the watcher was late",
    };

    private async Task FailAsync(IReadOnlyList<AwsFailure> failures, CancellationToken cancellationToken)
    {
        if (failures.Count > 0)
            _lastFailure = failures[0].ToString();
        await journal.WriteFailuresAsync(run.RunId, monitor, failures, cancellationToken);
    }

    private async Task GiveUpWhereHopelessAsync(IReadOnlyList<AwsFailure> failures, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var missing = failures.FirstOrDefault(failure => failure.Kind == AwsFailureKind.Missing);
        _missingSince = missing is null ? null : _missingSince ?? now;
        var hopeless = failures.FirstOrDefault(failure => failure.Kind == AwsFailureKind.Denied) ?? (now - _missingSince > options.MissingTime ? missing : null);
        if (hopeless is null || State.GaveUpAt is not null)
            return;

        State.GaveUpAt = now;
        await journal.WriteAsync(run.RunId, RunEventTypes.Failed, $"failed:{monitor}", $"{monitor}: {hopeless}", now, cancellationToken: cancellationToken);
        await bus.Publish(new RunFailed { RunId = run.RunId, Service = service.Name, Reason = $"the target cannot be watched ({monitor}): {hopeless}" }, cancellationToken);
    }

    private async Task EndAsync(string message, CancellationToken cancellationToken)
    {
        State.StoppedAt = clock.GetUtcNow();
        // Where the last looks failed no later sample says so.
        if (_lastFailure is not null)
            await NoteGapAsync(State.StoppedAt.Value, cancellationToken);
        await journal.WriteAsync(run.RunId, RunEventTypes.MonitorStopped, $"monitor-stopped:{monitor}", message, State.StoppedAt, cancellationToken: cancellationToken);
        await log.WriteAsync(run.RunId, _document, State, run.Lease, cancellationToken);
    }

    private async Task WaitAsync(DateTimeOffset until, Task wake, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var tick = Task.Delay(until - clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero, clock, over.Token);
        await Task.WhenAny(tick, wake);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
