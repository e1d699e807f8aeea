namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>How often one operation was called, and what its calls used.</summary>
/// <param name="Service">The service's name; null where the simulator does not have it.</param>
/// <param name="Operation">The operation's own name.</param>
internal sealed record CallCount(string? Service, string Operation)
{
    public long Calls { get; init; }

    /// <summary>The calls that were answered with an error, throttled ones included.</summary>
    public long Errors { get; init; }

    /// <summary>The calls that were refused as one too many.</summary>
    public long Throttles { get; init; }

    public long MetricsRequested { get; init; }

    public double ReadUnits { get; init; }

    public double WriteUnits { get; init; }

    public long Successes => Calls - Errors;

    /// <summary>Counts one call more.</summary>
    public CallCount Plus(AwsAnswer answer, Usage? usage) => this with
    {
        Calls = Calls + 1,
        Errors = Errors + (answer.IsError ? 1 : 0),
        Throttles = Throttles + (answer.IsThrottled ? 1 : 0),
        MetricsRequested = MetricsRequested + (usage?.MetricsRequested ?? 0),
        ReadUnits = ReadUnits + (usage?.ReadUnits ?? 0),
        WriteUnits = WriteUnits + (usage?.WriteUnits ?? 0),
    };
}
