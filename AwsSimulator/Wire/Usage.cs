namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>What one request has used, in the units that AWS bills. Operations note it.</summary>
internal sealed class Usage
{
    /// <summary>Metrics that GetMetricData was asked for.</summary>
    public long MetricsRequested { get; set; }

    /// <summary>DynamoDB read capacity units.</summary>
    public double ReadUnits { get; set; }

    /// <summary>DynamoDB write capacity units.</summary>
    public double WriteUnits { get; set; }
}
