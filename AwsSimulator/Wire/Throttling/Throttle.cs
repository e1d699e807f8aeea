using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Wire.Throttling;

/// <summary>Counts calls against the published rates.</summary>
internal sealed class Throttle(IOptions<SimulatorOptions> options)
{
    private ILookup<(string Service, string Operation), TokenBucket> _buckets = Fill();

    /// <summary>Counts a call. Used under the world's lock only.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="now">The present (UTC, simulated).</param>
    /// <returns>False where the call is one too many. Each bucket that it counts against gives a token then, or none does.</returns>
    public bool Admits(string service, string operation, DateTimeOffset now)
    {
        if (!options.Value.Throttling.Enabled)
            return true;

        var taken = new List<TokenBucket>();
        foreach (var bucket in _buckets[(service, operation)])
        {
            if (!bucket.TryTake(now))
            {
                taken.ForEach(before => before.Return());
                return false;
            }

            taken.Add(bucket);
        }

        return true;
    }

    /// <summary>Fills every bucket.</summary>
    public void Clear() => _buckets = Fill();

    private static ILookup<(string Service, string Operation), TokenBucket> Fill() => PublishedRates.All
        .Select(rate => (rate, Bucket: new TokenBucket(rate.Capacity, rate.PerSecond)))
        .SelectMany(pair => pair.rate.Operations.Select(operation => (Key: (pair.rate.Service, operation), pair.Bucket)))
        .ToLookup(pair => pair.Key, pair => pair.Bucket);
}
