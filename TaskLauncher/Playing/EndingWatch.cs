using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>
/// Looks whether the run is to end before its scenario does: by what TaskLauncher was told, and by what the run's saga wrote down, since
/// the message that tells TaskLauncher can be lost.
/// </summary>
internal sealed class EndingWatch(IRunLog log, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Looks once.</summary>
    /// <exception cref="RunEndedException">It is.</exception>
    public async Task CheckAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (await FindAsync(runId, cancellationToken) is { } ending)
            throw new RunEndedException(ending);
    }

    /// <summary>Keeps why the run ends: whoever asks later what came of it finds it there.</summary>
    public Task NoteAsync(Guid runId, RunEndingRequest request, CancellationToken cancellationToken) => log.WriteEndingAsync(runId, request, cancellationToken);

    /// <summary>
    /// Does something, and leaves it where it stands when the run is to end: whatever it waits for, an answer that does not come included. For what it
    /// does that is as if the process had died, so everything that must be known of it is in the run log by then.
    /// </summary>
    /// <exception cref="RunEndedException">The run is to end.</exception>
    public async Task<T> UntilEndingAsync<T>(Guid runId, Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(runId, left);
        try
        {
            return await action(left.Token);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Only the watch leaves it: with what it found, or because it could not look any more.
            throw new RunEndedException(await watching);
        }
        finally
        {
            await left.CancelAsync();
            await ((Task)watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async Task<RunEndingRequest> WatchAsync(Guid runId, CancellationTokenSource left)
    {
        try
        {
            while (true)
            {
                await Task.Delay(LookInterval, wall, left.Token);
                if (await FindAsync(runId, left.Token) is { } ending)
                    return ending;
            }
        }
        finally
        {
            await left.CancelAsync();
        }
    }

    private async Task<RunEndingRequest?> FindAsync(Guid runId, CancellationToken cancellationToken) =>
        await log.FindAsync<RunEndingRequest>(runId, RunDocuments.Ending, cancellationToken)
        ?? (await log.FindSummaryAsync(runId, cancellationToken) is { } summary && (summary.IsOver || summary.Ending != RunStatus.Completed) ? Of(summary) : null);

    private static RunEndingRequest Of(RunSummary summary) => new(
        Failed: !(summary.Ending == RunStatus.Cancelled || summary.Status == RunStatus.Cancelled),
        summary.Reasons.FirstOrDefault() ?? $"the run is {(summary.IsOver ? summary.Status : summary.Ending)}");
}
