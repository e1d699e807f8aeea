using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>Application Auto Scaling.</summary>
internal static class AutoScalingOperations
{
    public static AwsService Service { get; } = new(
        "AnyScaleFrontendService", "application/x-amz-json-1.1", "",
        [new DescribeScalableTargets(), new RegisterScalableTarget(), new DescribeScalingPolicies(), new PutScalingPolicy(), new DescribeScalingActivities()]);
}
