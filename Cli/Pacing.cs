namespace LoadPlatform.Cli;

/// <summary>How often the gateway is asked and how long its absence is borne. All in real time.</summary>
internal sealed record Pacing
{
    /// <summary>Between two looks at a run. Default 300 ms.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Between two tries to reach a gateway that does not answer. Default 500 ms.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a gateway that was there may be away. Default 60 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the last events of an ended run are waited for. Default 1 s.</summary>
    public TimeSpan LastEvents { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Between two progress lines where there is no terminal. Default 5 s.</summary>
    public TimeSpan ProgressLine { get; init; } = TimeSpan.FromSeconds(5);
}
