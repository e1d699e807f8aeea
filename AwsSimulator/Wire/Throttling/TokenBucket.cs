namespace LoadPlatform.AwsSimulator.Wire.Throttling;

/// <summary>A bucket that holds so many tokens, gets so many back each second, and gives one to each call while it has any.</summary>
internal sealed class TokenBucket(int capacity, int perSecond)
{
    private double _tokens = capacity;
    private DateTimeOffset? _at;

    /// <summary>Takes a token.</summary>
    /// <param name="now">The present (UTC, simulated).</param>
    /// <returns>False where there is none.</returns>
    public bool TryTake(DateTimeOffset now)
    {
        if (_at is { } at && now > at)
            _tokens = Math.Min(capacity, _tokens + ((now - at).TotalSeconds * perSecond));
        _at = now;
        if (_tokens < 1)
            return false;

        _tokens--;
        return true;
    }

    /// <summary>Puts a token back that was taken in vain.</summary>
    public void Return() => _tokens = Math.Min(capacity, _tokens + 1);
}
