namespace LoadPlatform.Scenarios.Capacity;

/// <summary>AWS's list prices in us-east-1, in USD. Other regions differ by up to a third; discounts are not in them.</summary>
public static class ListPrices
{
    /// <summary>The month that they are of.</summary>
    public static readonly DateOnly Date = new(2026, 3, 1);

    /// <summary>One vCPU of Fargate on Linux/x86, per hour.</summary>
    public const double FargateVcpuHour = 0.04048;

    /// <summary>One GB of Fargate's memory on Linux/x86, per hour.</summary>
    public const double FargateGigabyteHour = 0.004445;

    /// <summary>What a task costs per second.</summary>
    /// <param name="cpu">Its CPU units: 1024 are one vCPU.</param>
    /// <param name="memory">Its memory, in MiB.</param>
    public static double FargateSecond(double cpu, double memory) => ((cpu / 1024 * FargateVcpuHour) + (memory / 1024 * FargateGigabyteHour)) / 3600;
}
