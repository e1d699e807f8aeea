namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>How a rolling update may change the number of tasks.</summary>
/// <param name="MinimumHealthyPercent">Of the desired count, rounded up: this many tasks stay healthy.</param>
/// <param name="MaximumPercent">Of the desired count, rounded down: no task is started beyond it.</param>
internal sealed record DeploymentConfiguration(int MinimumHealthyPercent = 100, int MaximumPercent = 200)
{
    /// <summary>Whether a deployment whose tasks fail to start is given up.</summary>
    public bool CircuitBreaker { get; init; }

    /// <summary>Whether the one before it is then deployed again.</summary>
    public bool Rollback { get; init; }

    public int Least(int desired) => (int)Math.Ceiling(desired * MinimumHealthyPercent / 100.0);

    public int Most(int desired) => (int)Math.Floor(desired * MaximumPercent / 100.0);
}
