using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.Runtime;

namespace LoadPlatform.RunLog.Testing.Aws;

/// <summary>An Application Auto Scaling with one scalable target.</summary>
public sealed class FakeAutoScaling()
    : AmazonApplicationAutoScalingClient(new AnonymousAWSCredentials(), new AmazonApplicationAutoScalingConfig { ServiceURL = "http://127.0.0.1:9" })
{
    /// <summary>The scaling activities.</summary>
    public List<ScalingActivity> Activities { get; } = [];

    /// <summary>The scalable target.</summary>
    public ScalableTarget Target { get; set; } = new() { MinCapacity = 1, MaxCapacity = 12 };

    /// <summary>What every call fails with; null: none does.</summary>
    public Exception? Error { get; set; }

    /// <summary>What calls that begin now wait for.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    /// <summary>The resources that were asked for.</summary>
    public List<string> Resources { get; } = [];

    /// <inheritdoc/>
    public override Task<DescribeScalingActivitiesResponse> DescribeScalingActivitiesAsync(DescribeScalingActivitiesRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Resources.Add(request.ResourceId);
        return Answer(() => new DescribeScalingActivitiesResponse { ScalingActivities = [.. Activities.OrderByDescending(activity => activity.StartTime)] });
    }

    /// <inheritdoc/>
    public override Task<DescribeScalableTargetsResponse> DescribeScalableTargetsAsync(DescribeScalableTargetsRequest request, CancellationToken cancellationToken = default) =>
        Answer(() => new DescribeScalableTargetsResponse { ScalableTargets = [Target] });

    /// <inheritdoc/>
    public override Task<DescribeScalingPoliciesResponse> DescribeScalingPoliciesAsync(DescribeScalingPoliciesRequest request, CancellationToken cancellationToken = default) =>
        Answer(() => new DescribeScalingPoliciesResponse
        {
            ScalingPolicies =
            [
                new ScalingPolicy
                {
                    PolicyName = "sessions",
                    Alarms = [new Alarm { AlarmName = "high" }],
                    TargetTrackingScalingPolicyConfiguration = new TargetTrackingScalingPolicyConfiguration
                    {
                        TargetValue = 3,
                        DisableScaleIn = true,
                        ScaleOutCooldown = 60,
                        CustomizedMetricSpecification = new CustomizedMetricSpecification { MetricName = "SessionsPerTask" },
                    },
                },
            ],
        });

    private async Task<T> Answer<T>(Func<T> answer)
    {
        await Until;
        return Error is { } error ? throw error : answer();
    }
}
