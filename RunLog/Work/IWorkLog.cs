namespace LoadPlatform.RunLog.Work;

/// <summary>The work that is to be done by whoever takes its lease. It stays recorded until it is completed, whatever dies meanwhile.</summary>
public interface IWorkLog
{
    /// <summary>Records work and wakes this process's supervisors. Recording it again changes nothing.</summary>
    /// <param name="kind">The kind of work, for example <c>watch-metrics</c>.</param>
    /// <param name="runId">The run to do it for.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>When it is recorded.</returns>
    Task RecordAsync(string kind, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Takes work off the record.</summary>
    /// <param name="kind">The kind of work.</param>
    /// <param name="runId">The run it was done for.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>When it is off the record.</returns>
    Task CompleteAsync(string kind, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Says whether work is recorded and not completed.</summary>
    /// <param name="kind">The kind of work.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>Whether it is to be done.</returns>
    Task<bool> IsRecordedAsync(string kind, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Lists the recorded work of a kind, the oldest first.</summary>
    /// <param name="kind">The kind of work.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>The runs to do it for.</returns>
    Task<IReadOnlyList<Guid>> ListAsync(string kind, CancellationToken cancellationToken = default);
}
