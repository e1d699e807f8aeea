using System.Collections.Concurrent;
using LoadPlatform.RunLog.Work;

namespace LoadPlatform.RunLog.Testing;

/// <summary>Recorded work in memory, for tests.</summary>
public sealed class InMemoryWorkLog : IWorkLog
{
    private readonly ConcurrentDictionary<(string Kind, Guid RunId), bool> _recorded = new();

    /// <inheritdoc/>
    public Task RecordAsync(string kind, Guid runId, CancellationToken cancellationToken = default)
    {
        _recorded.TryAdd((kind, runId), true);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CompleteAsync(string kind, Guid runId, CancellationToken cancellationToken = default)
    {
        _recorded.TryRemove((kind, runId), out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> IsRecordedAsync(string kind, Guid runId, CancellationToken cancellationToken = default) =>
        Task.FromResult(_recorded.ContainsKey((kind, runId)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Guid>> ListAsync(string kind, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. _recorded.Keys.Where(key => key.Kind == kind).Select(key => key.RunId)]);
}
