namespace LoadPlatform.AwsSimulator.Model;

/// <summary>Instants and the minutes they lie in.</summary>
internal static class Minutes
{
    public static readonly TimeSpan One = TimeSpan.FromMinutes(1);

    public static DateTimeOffset Floor(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    /// <summary>The next instant at or after <paramref name="from"/> that lies <paramref name="second"/> seconds into a minute.</summary>
    public static DateTimeOffset Next(DateTimeOffset from, int second)
    {
        var candidate = Floor(from).AddSeconds(second);
        return candidate >= from ? candidate : candidate + One;
    }

    public static double Epoch(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).TotalSeconds;
}
