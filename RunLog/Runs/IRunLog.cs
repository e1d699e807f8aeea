using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Leases;

namespace LoadPlatform.RunLog.Runs;

/// <summary>A run's append-only record: its definition, events, samples and documents. All times are UTC on the run's clock.</summary>
public interface IRunLog
{
    /// <summary>Records a new run and lists it. A second call for the same run changes nothing.</summary>
    /// <returns>False where the run was recorded before.</returns>
    Task<bool> TryCreateAsync(RunDefinition definition, CancellationToken cancellationToken = default);

    /// <summary>Reads what a run is.</summary>
    /// <returns>Null where there is no such run.</returns>
    Task<RunDefinition?> FindDefinitionAsync(Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Reads what a run is.</summary>
    /// <exception cref="KeyNotFoundException">There is no such run.</exception>
    async Task<RunDefinition> GetDefinitionAsync(Guid runId, CancellationToken cancellationToken = default) =>
        await FindDefinitionAsync(runId, cancellationToken) ?? throw new KeyNotFoundException($"The run log holds no run {runId}.");

    /// <summary>Writes where a run stands.</summary>
    Task WriteSummaryAsync(RunSummary summary, CancellationToken cancellationToken = default);

    /// <summary>Reads where a run stands.</summary>
    /// <returns>Null where there is no such run.</returns>
    Task<RunSummary?> FindSummaryAsync(Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Lists runs, the newest first.</summary>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="count">How many to return at the most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<RunSummary>> ListAsync(int offset, int count, CancellationToken cancellationToken = default);

    /// <summary>Lists the runs that are not over.</summary>
    Task<IReadOnlyList<Guid>> ListOpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads a document of a run.</summary>
    /// <returns>Null where it was never written.</returns>
    Task<T?> FindAsync<T>(Guid runId, string document, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Writes a document of a run, over the one before.</summary>
    /// <exception cref="LeaseLostException"><paramref name="lease"/> was lost to another holder.</exception>
    Task WriteAsync<T>(Guid runId, string document, T value, Lease? lease = null, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Appends an event, once.</summary>
    /// <returns>False where an event with its key was there before.</returns>
    Task<bool> AppendAsync(Guid runId, RunEvent runEvent, CancellationToken cancellationToken = default);

    /// <summary>Reads events after an entry, the oldest first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="afterId">The entry to read on from; null reads from the beginning.</param>
    /// <param name="count">How many to return at the most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<LogEntry<RunEvent>>> ReadEventsAsync(Guid runId, string? afterId = null, int count = 10_000, CancellationToken cancellationToken = default);

    /// <summary>Appends the samples of one poll.</summary>
    /// <exception cref="LeaseLostException"><paramref name="lease"/> was lost to another holder.</exception>
    Task AppendMetricsAsync(Guid runId, IReadOnlyList<MetricSample> samples, Lease lease, CancellationToken cancellationToken = default);

    /// <summary>Reads the polls after an entry, the oldest first.</summary>
    Task<IReadOnlyList<LogEntry<IReadOnlyList<MetricSample>>>> ReadMetricsAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default);

    /// <summary>Reads the samples of the latest polls, the oldest first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="polls">How many polls to read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<MetricSample>> ReadLatestMetricsAsync(Guid runId, int polls, CancellationToken cancellationToken = default);

    /// <summary>Reads the latest snapshot.</summary>
    /// <returns>Null where there is none.</returns>
    Task<DistributionSnapshot?> FindLatestDistributionAsync(Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Appends one distribution snapshot.</summary>
    /// <exception cref="LeaseLostException"><paramref name="lease"/> was lost to another holder.</exception>
    Task AppendDistributionAsync(Guid runId, DistributionSnapshot snapshot, Lease lease, CancellationToken cancellationToken = default);

    /// <summary>Reads the snapshots after an entry, the oldest first.</summary>
    Task<IReadOnlyList<LogEntry<DistributionSnapshot>>> ReadDistributionAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default);

    /// <summary>Appends call counts: the engine's series, apart from the watchers' since a stream has one writer.</summary>
    /// <exception cref="LeaseLostException"><paramref name="lease"/> was lost to another holder.</exception>
    Task AppendCallsAsync(Guid runId, IReadOnlyList<MetricSample> samples, Lease lease, CancellationToken cancellationToken = default);

    /// <summary>Reads the call counts after an entry, the oldest first.</summary>
    Task<IReadOnlyList<LogEntry<IReadOnlyList<MetricSample>>>> ReadCallsAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default);
}
