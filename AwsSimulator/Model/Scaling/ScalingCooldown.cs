namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>
/// A target's cooldowns. While one after scaling out runs, what was added counts towards the next increase, so that only a bigger one has
/// an effect. One after scaling in forbids scaling in; scaling out ends it.
/// </summary>
internal sealed class ScalingCooldown
{
    private DateTimeOffset _outUntil = DateTimeOffset.MinValue;
    private DateTimeOffset _inUntil = DateTimeOffset.MinValue;
    private int _before;

    /// <summary>The capacity from which an increase is counted.</summary>
    public int BaseOf(int capacity, DateTimeOffset now) => now < _outUntil ? Math.Min(_before, capacity) : capacity;

    public bool AllowsScaleIn(DateTimeOffset now) => now >= _inUntil;

    public void Begin(ScalingPolicy policy, int from, int to, DateTimeOffset now)
    {
        if (to > from)
        {
            _before = BaseOf(from, now);
            (_outUntil, _inUntil) = (now + policy.ScaleOutCooldown, DateTimeOffset.MinValue);
        }
        else
        {
            (_outUntil, _inUntil) = (DateTimeOffset.MinValue, now + policy.ScaleInCooldown);
        }
    }
}
