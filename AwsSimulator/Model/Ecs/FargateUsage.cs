namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What tasks have used of Fargate.</summary>
internal readonly record struct FargateUsage(double VcpuSeconds, double GigabyteSeconds)
{
    public static FargateUsage operator +(FargateUsage left, FargateUsage right) => new(left.VcpuSeconds + right.VcpuSeconds, left.GigabyteSeconds + right.GigabyteSeconds);
}
