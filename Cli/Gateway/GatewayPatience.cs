namespace LoadPlatform.Cli.Gateway;

/// <summary>Tries again while the gateway is away, says so once, and gives up after a time.</summary>
/// <param name="time">The clock.</param>
/// <param name="interval">Between two tries.</param>
/// <param name="away">Called once with the reason when the gateway does not answer.</param>
/// <param name="back">Called when it does again.</param>
internal sealed class GatewayPatience(TimeProvider time, TimeSpan interval, Action<string> away, Action back)
{
    /// <summary>Calls until it succeeds.</summary>
    /// <param name="call">What to call.</param>
    /// <param name="patience">How long to go on for after the first failure.</param>
    /// <param name="mayRetry">Whether a failure may be borne at all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="GatewayUnavailableException">The patience is over.</exception>
    public async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan patience, Func<GatewayUnavailableException, bool> mayRetry, CancellationToken cancellationToken)
    {
        long? failedSince = null;
        while (true)
        {
            try
            {
                var result = await call(cancellationToken);
                if (failedSince is not null)
                    back();
                return result;
            }
            catch (GatewayUnavailableException exception) when (mayRetry(exception) && (failedSince is null || time.GetElapsedTime(failedSince.Value) < patience))
            {
                if (failedSince is null)
                    away(exception.Message);
                failedSince ??= time.GetTimestamp();
            }

            await Task.Delay(interval, time, cancellationToken);
        }
    }
}
