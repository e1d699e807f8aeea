namespace LoadPlatform.AwsSimulator;

/// <summary>AWS's limits on how often its operations may be called.</summary>
public sealed class ThrottlingOptions
{
    /// <summary>Whether calls beyond AWS's published rates are refused. They count in simulated time. Default false.</summary>
    public bool Enabled { get; set; }
}
