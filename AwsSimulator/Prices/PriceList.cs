using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Prices;

/// <summary>What AWS charges, in US dollars, without free tiers and discounts. ECS, Application Auto Scaling, Systems Manager and STS charge nothing for calls.</summary>
internal static class PriceList
{
    public const string Region = "us-east-1";

    /// <summary>The month of the prices.</summary>
    public const string AsOf = "2026-06";

    private const decimal MetricRequested = 0.01m / 1_000;
    private const decimal CloudWatchCall = 0.01m / 1_000;
    private const decimal DynamoReadUnit = 0.125m / 1_000_000;
    private const decimal DynamoWriteUnit = 0.625m / 1_000_000;
    private const decimal FargateVcpuSecond = 0.04048m / 3600;
    private const decimal FargateGigabyteSecond = 0.004445m / 3600;

    /// <summary>The price of an operation's calls.</summary>
    public static decimal Of(CallCount count) => (count.Service, count.Operation) switch
    {
        ("cloudwatch", "GetMetricData") => count.MetricsRequested * MetricRequested,
        ("cloudwatch", _) => count.Successes * CloudWatchCall,
        ("dynamodb", _) => ((decimal)count.ReadUnits * DynamoReadUnit) + ((decimal)count.WriteUnits * DynamoWriteUnit),
        _ => 0,
    };

    /// <summary>The price of tasks on Fargate (Linux on x86, on demand).</summary>
    public static decimal Of(FargateUsage usage) => ((decimal)usage.VcpuSeconds * FargateVcpuSecond) + ((decimal)usage.GigabyteSeconds * FargateGigabyteSecond);
}
