using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.SimpleSystemsManagement.Model;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;
using Target = LoadPlatform.Contracts.Targets.Target;
using Task = System.Threading.Tasks.Task;

namespace LoadPlatform.BaselineValidator.Looking;

/// <summary>Looks at everything that a baseline is about, all at once. A look that fails is data.</summary>
/// <param name="aws">The AWS clients.</param>
/// <param name="shell">Runs a script on the SIPp host.</param>
/// <param name="clock">The run's clock.</param>
internal sealed class TargetObserver(AwsClients aws, SsmShell shell, TimeProvider clock)
{
    private const string HealthyTasks = "HealthyTaskCount";
    private static readonly TimeSpan LookBack = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ScriptTime = TimeSpan.FromSeconds(30);

    // In real time: a script that takes all of its time on a clock that does not run fast, and the calls around it.
    private static readonly TimeSpan ScriptPatience = ScriptTime + AwsProbe.Patience;

    public async Task<Observations> ObserveAsync(Target target, CancellationToken cancellationToken)
    {
        var service = AwsProbe.TryAsync(
            Sources.Services,
            token => aws.Ecs(target).DescribeServicesAsync(new DescribeServicesRequest { Cluster = target.Cluster, Services = [target.Service] }, token),
            cancellationToken);
        var tasks = AwsProbe.TryAsync(Sources.Tasks, token => TasksAsync(target, token), cancellationToken);
        var sessions = target.Sessions is { } table ? AwsProbe.TryAsync(Sources.Heartbeats, token => SessionsAsync(target, table, token), cancellationToken) : null;
        var metrics = target.Metrics is { } source ? AwsProbe.TryAsync(Sources.Metrics, token => NewestAsync(target, source, token), cancellationToken) : null;
        var host = target.Sipp is { } sipp ? AwsProbe.TryAsync(Sources.Host, token => StatusAsync(target, sipp, token), cancellationToken) : null;
        var contents = target.Sipp is { } generator ? AwsProbe.TryAsync(Sources.Shell, token => ContentsAsync(target, generator, token), ScriptPatience, cancellationToken) : null;
        await Task.WhenAll(new Task?[] { service, tasks, sessions, metrics, host, contents }.OfType<Task>());

        return new Observations
        {
            At = clock.GetUtcNow(),
            Service = await service,
            Tasks = await tasks,
            Sessions = sessions is null ? null : await sessions,
            Metrics = metrics is null ? null : await metrics,
            Host = host is null ? null : await host,
            Contents = contents is null ? null : await contents,
        };
    }

    private async Task<IReadOnlyList<Amazon.ECS.Model.Task>> TasksAsync(Target target, CancellationToken cancellationToken)
    {
        var ecs = aws.Ecs(target);
        var running = await EcsTasks.ListAsync(ecs, target.Cluster, target.Service, DesiredStatus.RUNNING, cancellationToken);
        var stopped = await EcsTasks.ListAsync(ecs, target.Cluster, target.Service, DesiredStatus.STOPPED, cancellationToken);
        return await EcsTasks.DescribeAsync(ecs, target.Cluster, [.. running, .. stopped], cancellationToken);
    }

    private async Task<IReadOnlyList<TaskSessions>> SessionsAsync(Target target, SessionsSource table, CancellationToken cancellationToken)
    {
        var arns = await EcsTasks.ListAsync(aws.Ecs(target), target.Cluster, target.Service, DesiredStatus.RUNNING, cancellationToken);
        var maxAge = TimeSpan.FromSeconds(table.HeartbeatMaxAgeSeconds);
        return await Heartbeats.ReadAsync(aws.DynamoDb(target), table.Table, [.. arns.Select(EcsTasks.IdOf)], clock.GetUtcNow(), maxAge, cancellationToken);
    }

    private async Task<NewestDatapoint> NewestAsync(Target target, MetricsSource source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var response = await aws.CloudWatch(target).GetMetricDataAsync(
            new GetMetricDataRequest
            {
                StartTime = (now - LookBack).UtcDateTime,
                EndTime = now.UtcDateTime,
                ScanBy = ScanBy.TimestampDescending,
                MetricDataQueries =
                [
                    new MetricDataQuery
                    {
                        Id = "healthy",
                        ReturnData = true,
                        MetricStat = new MetricStat
                        {
                            Metric = new Metric
                            {
                                Namespace = source.Namespace,
                                MetricName = HealthyTasks,
                                Dimensions = [.. source.Dimensions.Select(dimension => new Dimension { Name = dimension.Key, Value = dimension.Value })],
                            },
                            Period = 60,
                            Stat = "Maximum",
                        },
                    },
                ],
            },
            cancellationToken);
        DateTime[] times = [.. (response.MetricDataResults ?? []).SelectMany(result => result.Timestamps ?? [])];
        return new NewestDatapoint(times.Length == 0 ? null : AwsTime.Utc(times.Max()));
    }

    private async Task<HostStatus> StatusAsync(Target target, SippHost sipp, CancellationToken cancellationToken)
    {
        var response = await aws.Ssm(target).DescribeInstanceInformationAsync(
            new DescribeInstanceInformationRequest { Filters = [new InstanceInformationStringFilter { Key = "InstanceIds", Values = [sipp.Instance] }] },
            cancellationToken);
        return new HostStatus(response.InstanceInformationList?.FirstOrDefault(instance => instance.InstanceId == sipp.Instance)?.PingStatus?.Value);
    }

    private async Task<HostContents> ContentsAsync(Target target, SippHost sipp, CancellationToken cancellationToken)
    {
        var result = await shell.RunAsync(aws.Ssm(target), sipp.Instance, HostContents.Script(sipp), ScriptTime, "baseline check", cancellationToken);
        return result.Status == "Success" ? HostContents.Parse(result.StandardOutput) : throw new IOException($"the script ended {result.Status} with exit code {result.ExitCode}: {result.StandardError.Trim()}");
    }
}
