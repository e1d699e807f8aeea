using LoadPlatform.Gateway.Targets;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>Target holds in memory.</summary>
internal sealed class InMemoryTargetHolds : ITargetHolds
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Guid> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Guid>> _queues = new(StringComparer.Ordinal);

    public Task<Guid> TakeAsync(string target, Guid runId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!_holders.TryAdd(target, runId))
                return Task.FromResult(_holders[target]);

            Queue(target).Remove(runId);
            return Task.FromResult(runId);
        }
    }

    public Task EnqueueAsync(string target, Guid runId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!Queue(target).Contains(runId) && _holders.GetValueOrDefault(target) != runId)
                Queue(target).Add(runId);
            return Task.CompletedTask;
        }
    }

    public Task<Guid?> ReleaseAsync(string target, Guid runId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var queue = Queue(target);
            queue.Remove(runId);
            if (!_holders.TryGetValue(target, out var holder) || holder != runId)
                return Task.FromResult<Guid?>(null);

            _holders.Remove(target);
            if (queue.Count == 0)
                return Task.FromResult<Guid?>(null);

            _holders[target] = queue[0];
            queue.RemoveAt(0);
            return Task.FromResult<Guid?>(_holders[target]);
        }
    }

    public Task<Guid?> FindHolderAsync(string target, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult<Guid?>(_holders.TryGetValue(target, out var holder) ? holder : null);
    }

    private List<Guid> Queue(string target) => _queues.TryGetValue(target, out var queue) ? queue : _queues[target] = [];
}
