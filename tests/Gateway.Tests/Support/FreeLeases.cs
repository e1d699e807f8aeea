using LoadPlatform.RunLog.Leases;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>Leases for a process that is alone.</summary>
internal sealed class FreeLeases : ILeases
{
    public Task<Lease?> TryAcquireAsync(string resource, string holder, TimeSpan duration, CancellationToken cancellationToken = default) =>
        Task.FromResult<Lease?>(new Lease(resource, holder, 1));

    public Task<bool> TryRenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken = default) => Task.FromResult(true);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
