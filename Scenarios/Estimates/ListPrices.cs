namespace LoadPlatform.Scenarios.Estimates;

/// <summary>AWS's list prices, in USD: the only place where a price is written. Other regions differ by up to a third; discounts, free tiers and savings plans are not in them.</summary>
public static class ListPrices
{
    /// <summary>The month that they are of.</summary>
    public static readonly DateOnly Date = new(2026, 3, 1);

    /// <summary>The region that they are of.</summary>
    public const string Region = "us-east-1";

    /// <summary>The pages that they are from.</summary>
    public const string Source = "aws.amazon.com/{fargate,cloudwatch,dynamodb}/pricing";

    /// <summary>One vCPU of Fargate on Linux/x86, on demand, per hour.</summary>
    public const double FargateVcpuHour = 0.04048;

    /// <summary>One GB of Fargate's memory on Linux/x86, on demand, per hour.</summary>
    public const double FargateGigabyteHour = 0.004445;

    /// <summary>One metric that GetMetricData is asked for: 0.01 per 1,000. CloudWatch's free requests do not count for it.</summary>
    public const double MetricRequested = 0.01 / 1000;

    /// <summary>One other request to CloudWatch's API: 0.01 per 1,000.</summary>
    public const double CloudWatchRequest = 0.01 / 1000;

    /// <summary>One read request unit of a DynamoDB table on demand: 0.125 per million, since November 2024.</summary>
    public const double ReadRequestUnit = 0.125 / 1_000_000;

    /// <summary>What a task costs per second.</summary>
    /// <param name="cpu">Its CPU units: 1024 are one vCPU.</param>
    /// <param name="memory">Its memory, in MiB.</param>
    public static double FargateSecond(double cpu, double memory) => ((cpu / 1024 * FargateVcpuHour) + (memory / 1024 * FargateGigabyteHour)) / 3600;
}
