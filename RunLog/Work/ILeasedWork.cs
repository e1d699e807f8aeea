using LoadPlatform.RunLog.Leases;

namespace LoadPlatform.RunLog.Work;

/// <summary>Work that lasts minutes and survives the process that does it. One object serves all runs, many at once.</summary>
public interface ILeasedWork
{
    /// <summary>The kind of work: the name under which it is recorded and leased.</summary>
    string Kind { get; }

    /// <summary>Does the work for a run, going on from what the run's log says was done. Returning normally means that it is finished.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="lease">The lease on this work for this run: pass it to every write.</param>
    /// <param name="cancellationToken">Cancelled when the lease is lost or the host stops; another instance then goes on.</param>
    /// <returns>When the work is finished.</returns>
    /// <exception cref="LeaseLostException">A write was refused; somebody else does the work.</exception>
    Task RunAsync(Guid runId, Lease lease, CancellationToken cancellationToken);

    /// <summary>Says that the work was given up, after it failed too often. The work is then off the record.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="error">The last failure.</param>
    /// <param name="lease">The lease on this work for this run: pass it to every write.</param>
    /// <param name="cancellationToken">Cancelled when the lease is lost or the host stops.</param>
    /// <returns>When it is said.</returns>
    Task GiveUpAsync(Guid runId, Exception error, Lease lease, CancellationToken cancellationToken);
}
