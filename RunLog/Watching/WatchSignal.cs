using System.Collections.Concurrent;

namespace LoadPlatform.RunLog.Watching;

/// <summary>Wakes this process's watch of a run when it is to end; a watch in another process sees it at its next look.</summary>
public sealed class WatchSignal
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();

    /// <summary>Completes when the run's watch is to look for an order to end. Take it before looking.</summary>
    /// <param name="runId">The run.</param>
    public Task Next(Guid runId) => _waiting.GetOrAdd(runId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Wakes the run's watch.</summary>
    /// <param name="runId">The run.</param>
    public void Set(Guid runId)
    {
        if (_waiting.TryRemove(runId, out var waiting))
            waiting.TrySetResult();
    }

    /// <summary>Forgets a run whose watch has ended.</summary>
    /// <param name="runId">The run.</param>
    public void Forget(Guid runId) => Set(runId);
}
