using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.ServiceDefaults.Tests.Aws.Scaling;

public sealed class ScalingSnapshotsTests
{
    [Fact]
    public void Build_OneTrackingPolicyAndStepsDown_IsAllThatAddsTasks()
    {
        var snapshot = Build(Tracking("SessionsPerTask"), Steps(-1));

        Assert.Equal((false, "SessionsPerTask"), (snapshot.HasOtherPolicies, snapshot.TargetMetric));
    }

    [Fact]
    public void Build_SecondTrackingPolicy_MayAddTasksToo() => Assert.True(Build(Tracking("SessionsPerTask"), Tracking("CPUUtilization")).HasOtherPolicies);

    [Fact]
    public void Build_StepsUpBesideTheTrackingPolicy_MayAddTasksToo() => Assert.True(Build(Steps(2), Tracking("SessionsPerTask")).HasOtherPolicies);

    [Fact]
    public void Build_ExactCapacityBesideTheTrackingPolicy_MayAddTasksToo() => Assert.True(Build(Tracking("SessionsPerTask"), Steps(0, AdjustmentType.ExactCapacity)).HasOtherPolicies);

    private static ScalingSnapshot Build(params ScalingPolicy[] policies) => ScalingSnapshots.Build(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null, null, policies, []);

    private static ScalingPolicy Tracking(string metric) => new()
    {
        PolicyName = metric,
        TargetTrackingScalingPolicyConfiguration = new TargetTrackingScalingPolicyConfiguration { TargetValue = 3, CustomizedMetricSpecification = new CustomizedMetricSpecification { MetricName = metric } },
    };

    private static ScalingPolicy Steps(int adjustment, AdjustmentType? type = null) => new()
    {
        PolicyName = "steps",
        StepScalingPolicyConfiguration = new StepScalingPolicyConfiguration { AdjustmentType = type ?? AdjustmentType.ChangeInCapacity, StepAdjustments = [new StepAdjustment { ScalingAdjustment = adjustment }] },
    };
}
