namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>Reads the SDK's times, which are UTC.</summary>
public static class AwsTime
{
    /// <summary>The time as UTC, whatever its kind says; null stays null.</summary>
    /// <param name="time">A time from an AWS response.</param>
    public static DateTimeOffset? Utc(DateTime? time) => time is { } some ? Utc(some) : null;

    /// <summary>The time as UTC, whatever its kind says.</summary>
    /// <param name="time">A time from an AWS response.</param>
    public static DateTimeOffset Utc(DateTime time) =>
        new(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
