using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.CloudWatch.Model;
using Amazon.ECS.Model;
using LoadPlatform.Contracts.Targets;
using Target = LoadPlatform.Contracts.Targets.Target;
using Task = System.Threading.Tasks.Task;

namespace LoadPlatform.ServiceDefaults.Aws.Scaling;

/// <summary>Reads how a target is set up to scale. What cannot be read stays null.</summary>
/// <param name="aws">The AWS clients.</param>
/// <param name="clock">The run's clock.</param>
public sealed class ScalingReader(AwsClients aws, TimeProvider clock)
{
    /// <summary>The call that tells the capacity's bounds.</summary>
    public const string TargetsSource = "application-autoscaling:DescribeScalableTargets";

    /// <summary>The call that tells the policies.</summary>
    public const string PoliciesSource = "application-autoscaling:DescribeScalingPolicies";

    /// <summary>The call that tells the policies' alarms.</summary>
    public const string AlarmsSource = "cloudwatch:DescribeAlarms";

    /// <summary>The call that tells what a task is.</summary>
    public const string DefinitionSource = "ecs:DescribeTaskDefinition";

    /// <summary>Reads it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was read, and the calls that failed.</returns>
    public async Task<(ScalingSnapshot Snapshot, IReadOnlyList<AwsFailure> Failures)> ReadAsync(Target target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);

        var at = clock.GetUtcNow();
        var resource = EcsNames.ScalableResource(target.Cluster, target.Service);
        var targets = AwsProbe.TryAsync(TargetsSource, token => aws.AutoScaling(target).DescribeScalableTargetsAsync(
            new DescribeScalableTargetsRequest { ServiceNamespace = ServiceNamespace.Ecs, ScalableDimension = ScalableDimension.EcsServiceDesiredCount, ResourceIds = [resource] }, token), cancellationToken);
        var policies = AwsProbe.TryAsync(PoliciesSource, token => aws.AutoScaling(target).DescribeScalingPoliciesAsync(
            new DescribeScalingPoliciesRequest { ServiceNamespace = ServiceNamespace.Ecs, ScalableDimension = ScalableDimension.EcsServiceDesiredCount, ResourceId = resource }, token), cancellationToken);
        var definition = AwsProbe.TryAsync(DefinitionSource, token => DefinitionAsync(target, token), cancellationToken);
        var alarms = AwsProbe.TryAsync<IReadOnlyList<MetricAlarm>>(AlarmsSource, async token => await AlarmsAsync(target, (await policies).Value, token), cancellationToken);
        await Task.WhenAll(targets, policies, definition, alarms);

        var snapshot = ScalingSnapshots.Build(
            at, (await definition).Value?.TaskDefinition, (await targets).Value?.ScalableTargets?.FirstOrDefault(), (await policies).Value?.ScalingPolicies ?? [], (await alarms).Value ?? []) with
        {
            HasScalableTarget = (await targets).Value is { } answered ? answered.ScalableTargets is [_, ..] : null,
            AlarmCount = (await policies).Value is { } read ? (read.ScalingPolicies ?? []).Sum(policy => policy.Alarms?.Count ?? 0) : null,
        };
        AwsFailure?[] answers = [(await targets).Failure, (await policies).Failure, (await definition).Failure, (await alarms).Failure];
        AwsFailure[] failures = [.. answers.OfType<AwsFailure>()];
        return (snapshot with { Unread = [.. failures.Select(failure => failure.Source)] }, failures);
    }

    private async Task<DescribeTaskDefinitionResponse> DefinitionAsync(Target target, CancellationToken cancellationToken)
    {
        var ecs = aws.Ecs(target);
        var services = await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Service] }, cancellationToken);
        return services.Services is [var service, ..]
            ? await ecs.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = service.TaskDefinition }, cancellationToken)
            : new DescribeTaskDefinitionResponse();
    }

    private async Task<IReadOnlyList<MetricAlarm>> AlarmsAsync(Target target, DescribeScalingPoliciesResponse? policies, CancellationToken cancellationToken)
    {
        string[] names = [.. (policies?.ScalingPolicies ?? []).SelectMany(policy => policy.Alarms ?? []).Select(alarm => alarm.AlarmName)];
        if (names.Length == 0)
            return [];

        var response = await aws.CloudWatch(target).DescribeAlarmsAsync(new DescribeAlarmsRequest { AlarmNames = [.. names] }, cancellationToken);
        return response.MetricAlarms ?? [];
    }
}
