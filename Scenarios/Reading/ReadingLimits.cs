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

    /// <summary>The longest error, in characters, without the places of inclusion.</summary>
    public const int ErrorCharacters = 1_000;

    /// <summary>The most calls that one step places or ends.</summary>
    public const int Calls = 10_000;

    /// <summary>The most tasks that one step launches.</summary>
    public const int Tasks = 100;

    /// <summary>The most parameters that a file declares, that it uses, and values that are given.</summary>
    public const int Parameters = 100;

    /// <summary>How deep files may include one another.</summary>
    public const int IncludeDepth = 8;

    /// <summary>How many inclusions a scenario may have altogether.</summary>
    public const int Inclusions = 100;

    /// <summary>How large the included files may be altogether, in bytes of UTF-8.</summary>
    public const int IncludedBytes = 1024 * 1024;

    /// <summary>The most entries of <c>criteria</c>, included ones counted.</summary>
    public const int Criteria = 200;

    /// <summary>The most CloudWatch metrics that a scenario names itself: each is asked for every minute.</summary>
    public const int CloudWatchMetrics = 50;

    /// <summary>The greatest desired count: ECS runs at most that many tasks in a service.</summary>
    public const int DesiredCount = 5_000;

    /// <summary>The most users of a swarm.</summary>
    public const int Users = 1_000_000;

    /// <summary>The longest that a whole scenario may take, in seconds: two days.</summary>
    public const double ScenarioSeconds = 172_800;

    /// <summary>The most characters of an ECS task's overrides, as JSON.</summary>
    public const int OverrideCharacters = 8_192;

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
