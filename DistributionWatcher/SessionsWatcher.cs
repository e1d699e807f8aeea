using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.DistributionWatcher;

/// <summary>Watches how a target's sessions spread over its tasks. A target without a session table is passed over.</summary>
/// <param name="aws">The AWS clients.</param>
/// <param name="log">The run log.</param>
/// <param name="clock">The run's clock.</param>
internal sealed class SessionsWatcher(AwsClients aws, IRunLog log, TimeProvider clock) : IWatcher
{
    public string Monitor => MonitorNames.Distribution;

    public IWatch? Open(WatchRun run) =>
        run.Target.Sessions is { } sessions ? new SessionsWatch(run, sessions, aws.Ecs(run.Target), aws.DynamoDb(run.Target), new ProtectionReader(aws.Ecs(run.Target), log), log, clock) : null;
}
