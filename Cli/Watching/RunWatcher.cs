using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Cli.Watching;

/// <summary>Watches one run to its end, over gateway restarts; cancels it where the operator wishes to stop.</summary>
internal sealed class RunWatcher(GatewayClient gateway, IRunDisplay display, CliContext context)
{
    private readonly GatewayPatience _patience = new(
        context.Time,
        context.Pacing.Retry,
        reason => display.Note($"gateway unreachable, retrying ({reason})"),
        () => display.Note("gateway is back"));

    private readonly List<StepRecord> _unmet = [];
    private bool _cancelled;

    /// <summary>Watches.</summary>
    /// <exception cref="GatewayUnavailableException">The gateway stayed away.</exception>
    /// <exception cref="OperationCanceledException">The operator left.</exception>
    public async Task<WatchedRun> WatchAsync(Guid runId)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(context.Interrupts.Second);
        var events = new RunEventStream(gateway, runId, context.Time, context.Pacing.Retry);
        var reader = events.ReadAsync(reading.Token);
        try
        {
            while (true)
            {
                var run = await CallAsync(token => gateway.GetRunAsync(runId, token));
                if (run.Status.IsOver())
                {
                    events.RunIsOver();
                    await Task.WhenAny(reader, Task.Delay(context.Pacing.LastEvents, context.Time, reading.Token));
                }

                Report(events);
                display.Show(run);
                if (run.Status.IsOver())
                    return new WatchedRun(run, _unmet);
                if (context.Interrupts.First.IsCancellationRequested && !_cancelled)
                    await CancelAsync(runId);
                await PauseAsync();
            }
        }
        finally
        {
            await reading.CancelAsync();
            await reader.ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call) =>
        _patience.CallAsync(call, context.Pacing.Patience, static _ => true, context.Interrupts.Second);

    private void Report(RunEventStream events)
    {
        while (events.TryTake(out var runEvent))
        {
            display.Report(runEvent);
            if (runEvent is { Type: RunEvent.StepCompleted, Data: { ValueKind: JsonValueKind.Object } data }
                && data.Deserialize<StepRecord>(GatewayJson.Options) is { Assertion: { } assertion } step
                && assertion.Holds != true)
            {
                _unmet.Add(step);
            }
        }
    }

    private async Task CancelAsync(Guid runId)
    {
        _cancelled = true;
        display.Note("cancelling the run; interrupt again to leave without waiting");
        try
        {
            await CallAsync(async token =>
            {
                await gateway.CancelAsync(runId, "interrupted at the terminal", token);
                return true;
            });
        }
        catch (GatewayProblemException exception)
        {
            display.Note($"the gateway does not cancel it: {exception.Message}");
        }
    }

    private async Task PauseAsync()
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(_cancelled ? context.Interrupts.Second : context.Interrupts.First);
        await Task.Delay(context.Pacing.Poll, context.Time, pause.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        context.Interrupts.Second.ThrowIfCancellationRequested();
    }
}
