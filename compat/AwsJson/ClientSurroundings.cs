namespace Amazon.AwsJson;

/// <summary>What a client takes from outside itself; tests give their own.</summary>
internal sealed class ClientSurroundings
{
    /// <summary>Measures waits and per-attempt time-outs, in real time.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Looks an environment variable up.</summary>
    internal Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>A number in [0, 1): how much of the back-off to wait.</summary>
    internal Func<double> Jitter { get; init; } = Random.Shared.NextDouble;
}
