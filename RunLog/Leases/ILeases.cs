namespace LoadPlatform.RunLog.Leases;

/// <summary>Hands out leases. Durations are real time, whatever the run's clock does.</summary>
public interface ILeases
{
    /// <summary>Takes a lease that nobody else holds. A holder that asks again (having been restarted) gets it at once, with a new token.</summary>
    /// <param name="resource">What to hold.</param>
    /// <param name="holder">The name of the instance that will hold it; no two live instances share one.</param>
    /// <param name="duration">How long it lasts unless it is renewed.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>The lease, or null where another holder has it.</returns>
    Task<Lease?> TryAcquireAsync(string resource, string holder, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Makes a lease last for another <paramref name="duration"/> from now.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="duration">How long it lasts from now.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>False where the lease has run out, was released, or is another's: the work must stop.</returns>
    Task<bool> TryRenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Gives a lease back, so that another holder need not wait until it runs out. One that is lost already stays as it is.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="cancellationToken">Cancels the waiting for an answer.</param>
    /// <returns>When it is given back.</returns>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken = default);
}
