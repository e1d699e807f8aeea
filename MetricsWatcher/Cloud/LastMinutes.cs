namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>Reads the minutes of a scenario once more when it is over: a verdict must not hang on one call that is throttled.</summary>
internal sealed class LastMinutes(CloudReader cloud, TimeProvider clock)
{
    private const int Tries = 3;

    private static readonly TimeSpan Distance = TimeSpan.FromSeconds(10);

    /// <summary>Reads them, again where a series fails that the run is judged on.</summary>
    /// <returns>The last reading.</returns>
    public async Task<CloudReading> ReadAsync(DateTimeOffset from, DateTimeOffset to, IReadOnlyList<string> judged, CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            var reading = await cloud.ReadAgainAsync(from, to, clock.GetUtcNow(), cancellationToken);
            if (tried == Tries || !judged.Any(reading.Unread.Contains))
                return reading;

            await Task.Delay(Distance, clock, cancellationToken);
        }
    }
}
