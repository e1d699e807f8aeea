namespace LoadPlatform.AppHost.Supervision;

/// <summary>How soon a resource that died is started again: the first time nearly at once, then later and later, until it stayed healthy.</summary>
internal static class RestartPolicy
{
    /// <summary>The wait before the first restart.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    /// <summary>After being healthy for so long, earlier deaths are forgotten.</summary>
    public static readonly TimeSpan Forgets = TimeSpan.FromMinutes(1);

    /// <summary>Decides on the next restart.</summary>
    /// <param name="earlierRestarts">How often it was restarted already; zero or more.</param>
    /// <param name="healthyFor">How long it was healthy before it died.</param>
    public static Restart Next(int earlierRestarts, TimeSpan healthyFor)
    {
        var number = (healthyFor >= Forgets ? 0 : earlierRestarts) + 1;
        var delay = FirstDelay * Math.Pow(2, Math.Min(number - 1, 16));
        return new Restart(number, delay < LongestDelay ? delay : LongestDelay);
    }
}
