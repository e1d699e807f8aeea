using LoadPlatform.Contracts;
using LoadPlatform.MetricsWatcher.Alarms;
using LoadPlatform.MetricsWatcher.Cloud;
using LoadPlatform.MetricsWatcher.Scaling;
using LoadPlatform.MetricsWatcher.Services;
using LoadPlatform.MetricsWatcher.Tasks;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Aws.Scaling;
using Microsoft.Extensions.Options;

namespace LoadPlatform.MetricsWatcher;

/// <summary>Watches a target's ECS service: counts, tasks, scaling activities, and the metrics that its stack writes to CloudWatch.</summary>
/// <param name="aws">The AWS clients.</param>
/// <param name="setup">Reads how targets scale.</param>
/// <param name="log">The run log.</param>
/// <param name="journal">Writes events.</param>
/// <param name="options">How often to look.</param>
/// <param name="clock">The run's clock.</param>
internal sealed class TargetWatcher(AwsClients aws, ScalingReader setup, IRunLog log, WatchJournal journal, IOptions<WatchOptions> options, TimeProvider clock) : IWatcher
{
    public string Monitor => MonitorNames.Metrics;

    public IWatch? Open(WatchRun run)
    {
        var target = run.Target;
        var ecs = aws.Ecs(target);
        return new TargetWatch(
            run,
            new ServiceProbe(ecs, target),
            new TaskRecorder(ecs, run, journal, clock),
            new AlarmRecorder(aws.AutoScaling(target), aws.CloudWatch(target), run, journal),
            new CloudSeriesChoice(aws, log),
            new ScalingRecorder(aws.AutoScaling(target), log, run, journal),
            new SetupRecorder(setup, log, run, journal),
            log,
            journal,
            options.Value,
            clock);
    }
}
