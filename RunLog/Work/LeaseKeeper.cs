using LoadPlatform.RunLog.Leases;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.RunLog.Work;

/// <summary>Renews a lease every third of its duration until it is disposed, then gives it back.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly ILeases _leases;
    private readonly Lease _lease;
    private readonly TimeSpan _duration;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _held;
    private readonly CancellationTokenSource _renewing = new();
    private readonly Task _renewal;

    /// <summary>Starts to renew a lease.</summary>
    /// <param name="leases">Where it was taken.</param>
    /// <param name="lease">The lease.</param>
    /// <param name="acquiredAt">The clock's timestamp just before it was asked for.</param>
    /// <param name="duration">How long it lasts.</param>
    /// <param name="clock">The wall clock.</param>
    /// <param name="logger">Told of renewals that failed.</param>
    /// <param name="stopping">Cancels <see cref="Held"/> too.</param>
    public LeaseKeeper(
        ILeases leases, Lease lease, long acquiredAt, TimeSpan duration, TimeProvider clock, ILogger logger, CancellationToken stopping)
    {
        _leases = leases;
        _lease = lease;
        _duration = duration;
        _clock = clock;
        _logger = logger;
        _held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Held = _held.Token;
        _renewal = RenewAsync(acquiredAt, _renewing.Token);
    }

    /// <summary>Cancelled when the lease is lost, or can't be known to be held any more.</summary>
    public CancellationToken Held { get; }

    public async ValueTask DisposeAsync()
    {
        await _renewing.CancelAsync();
        await _renewal;
        await ReleaseAsync();
        _renewing.Dispose();
        _held.Dispose();
    }

    private async Task RenewAsync(long heldSince, CancellationToken disposed)
    {
        var pause = _duration / 3;
        while (true)
        {
            await Task.Delay(pause, _clock, disposed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var asked = _clock.GetTimestamp();
            var renewed = await TryRenewAsync(Left(heldSince), disposed);
            if (disposed.IsCancellationRequested)
                return;

            if (renewed == false || Left(heldSince) == TimeSpan.Zero)
                break;

            if (renewed == true)
                heldSince = asked;

            // Without an answer: soon again, as long as the lease may last.
            pause = renewed == true ? _duration / 3 : Min(_duration / 10, Left(heldSince));
        }

        _logger.LogLost(_lease.Resource);
        await _held.CancelAsync();
    }

    private async Task<bool?> TryRenewAsync(TimeSpan patience, CancellationToken disposed)
    {
        try
        {
            return await _leases.TryRenewAsync(_lease, _duration, disposed).WaitAsync(patience, _clock, disposed);
        }
        catch (Exception error)
        {
            if (!disposed.IsCancellationRequested)
                _logger.LogNotRenewed(error, _lease.Resource);
            return null;
        }
    }

    /// <summary>How long the lease still lasts, counted from before the request that was last answered.</summary>
    private TimeSpan Left(long heldSince)
    {
        var left = _duration - _clock.GetElapsedTime(heldSince);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await _leases.ReleaseAsync(_lease, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(1), _clock, CancellationToken.None);
        }
        catch (Exception error)
        {
            _logger.LogNotReleased(error, _lease.Resource);
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
