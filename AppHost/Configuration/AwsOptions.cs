namespace LoadPlatform.AppHost.Configuration;

/// <summary>Which AWS the services talk to.</summary>
internal sealed class AwsOptions
{
    /// <summary>The simulator, or AWS itself.</summary>
    /// <value>The default is <see cref="AwsMode.Simulator"/>.</value>
    public AwsMode Mode { get; set; } = AwsMode.Simulator;

    /// <summary>The AWS profile that the services use; for AWS itself only.</summary>
    public string? Profile { get; set; }

    /// <summary>The AWS region that the services use; for AWS itself only.</summary>
    public string? Region { get; set; }

    /// <summary>Whether the simulator stands for AWS.</summary>
    public bool IsSimulated => Mode == AwsMode.Simulator;
}
