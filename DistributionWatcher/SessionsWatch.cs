using Amazon.DynamoDBv2;
using Amazon.ECS;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.DistributionWatcher;

/// <summary>
/// The watch of one run: two calls a look, the running tasks from ECS and exactly their heartbeats from DynamoDB; where the scenario asks for
/// scale-in protection, the protection of the tasks besides.
/// </summary>
internal sealed class SessionsWatch(WatchRun run, SessionsSource sessions, IAmazonECS ecs, IAmazonDynamoDB dynamo, ProtectionReader protection, IRunLog log, TimeProvider clock) : IWatch
{
    private const string ListSource = "ecs:ListTasks";
    private const string HeartbeatSource = "dynamodb:BatchGetItem";

    private readonly TimeSpan _maxAge = TimeSpan.FromSeconds(sessions.HeartbeatMaxAgeSeconds);

    public async Task<WatchLook> LookAsync(bool isSettling, CancellationToken cancellationToken)
    {
        var listed = await AwsProbe.TryAsync(
            ListSource, token => EcsTasks.ListAsync(ecs, run.Target.Cluster, run.Target.Service, DesiredStatus.RUNNING, token), cancellationToken);
        if (listed.Value is not { } arns)
            return new WatchLook(null, [listed.Failure!]);

        string[] ids = [.. arns.Select(EcsTasks.IdOf)];
        var read = await AwsProbe.TryAsync(
            HeartbeatSource, token => Heartbeats.ReadAsync(dynamo, sessions.Table, ids, clock.GetUtcNow(), _maxAge, token), cancellationToken);
        if (read.Value is not { } tasks)
            return new WatchLook(null, [read.Failure!]);

        var (guarded, failure) = await protection.ReadAsync(run, tasks, cancellationToken);
        var at = clock.GetUtcNow();
        await log.AppendDistributionAsync(
            run.RunId, new DistributionSnapshot { At = at, Tasks = guarded, Source = $"{ListSource}, {HeartbeatSource}" }, run.Lease, cancellationToken);
        return new WatchLook(at, failure is null ? [] : [failure]);
    }

    /// <summary>Heartbeats are overwritten: nothing of a gap is left to be read.</summary>
    public Task<IReadOnlyList<AwsFailure>> FillAsync(SampleGap gap, CancellationToken cancellationToken) => NoFailures;

    public bool IsSettled(DateTimeOffset scenarioEndedAt) => true;

    public Task<IReadOnlyList<AwsFailure>> FinishAsync(DateTimeOffset scenarioEndedAt, CancellationToken cancellationToken) => NoFailures;

    private static Task<IReadOnlyList<AwsFailure>> NoFailures => Task.FromResult<IReadOnlyList<AwsFailure>>([]);
}
