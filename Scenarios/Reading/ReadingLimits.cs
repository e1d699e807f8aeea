namespace LoadPlatform.Scenarios.Reading;

/// <summary>How large a file and its parts may be: input from outside must not exhaust a service.</summary>
public static class ReadingLimits
{
    /// <summary>The largest file, in bytes of UTF-8.</summary>
    public const int FileBytes = 256 * 1024;

    /// <summary>The deepest nesting of maps and lists.</summary>
    public const int Depth = 16;

    /// <summary>The most steps in a scenario.</summary>
    public const int Steps = 500;

    /// <summary>The most faults in a scenario.</summary>
    public const int Faults = 50;

    /// <summary>The most errors that are reported of one file.</summary>
    public const int Errors = 200;

    /// <summary>The most calls that one step places or ends.</summary>
    public const int Calls = 10_000;

    /// <summary>The most tasks that one step launches.</summary>
    public const int Tasks = 100;

    /// <summary>The longest wait, time-out or hold, in seconds: a day.</summary>
    public const double Seconds = 86_400;

    /// <summary>The most calls to start in a period.</summary>
    public const double Rate = 10_000;

    /// <summary>The longest period of a rate, in milliseconds: an hour.</summary>
    public const int RatePeriodMs = 3_600_000;

    /// <summary>The longest name, in characters.</summary>
    public const int Name = 64;

    /// <summary>The longest text, in characters.</summary>
    public const int Text = 2_000;
}
