using System.Text.Json;
using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.MetricsWatcher.Services;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>Records scaling activities, and what changed the service that none of them explains.</summary>
internal sealed class ScalingRecorder(IAmazonApplicationAutoScaling autoScaling, IRunLog log, WatchRun run, WatchJournal journal)
{
    private const string Source = "application-autoscaling:DescribeScalingActivities";
    private static readonly TimeSpan LeadTime = TimeSpan.FromMinutes(2);

    private readonly RunStreamsReader _streams = new(log, run.RunId);
    private InterferenceDetector? _detector;
    private DateTimeOffset? _baselineAt;

    public async Task<Probed<ScalingReading>?> ReadAsync(DateTimeOffset watchedSince, CancellationToken cancellationToken) => await ProbeAsync(watchedSince, cancellationToken);

    public async Task RecordAsync(ServiceReading? service, DateTimeOffset at, ScalingReading? scaling, CancellationToken cancellationToken)
    {
        var detector = await OpenAsync(cancellationToken);
        await WriteAsync(scaling, at, cancellationToken);
        var found = new List<Interference>();
        if (service is not null)
            found.AddRange(detector.Observe(service, at));
        await ExcuseAsync(detector, cancellationToken);
        if (scaling is not null)
            found.AddRange(detector.Explain(scaling.Activities, at));
        await AccuseAsync(found, cancellationToken);
        detector.Memory.Write(run.State.Notes);
    }

    /// <summary>Reads the activities once more, and records what is still suspected and will not be explained any more.</summary>
    /// <returns>Why they could not be read; null where they could.</returns>
    public async Task<AwsFailure?> FinishAsync(DateTimeOffset watchedSince, DateTimeOffset scenarioEndedAt, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var detector = await OpenAsync(cancellationToken);
        var (scaling, failure) = await ProbeAsync(watchedSince, cancellationToken);
        await WriteAsync(scaling, at, cancellationToken);
        await ExcuseAsync(detector, cancellationToken);
        await AccuseAsync(detector.Conclude(scaling?.Activities, scenarioEndedAt), cancellationToken);
        return failure;
    }

    private async Task<Probed<ScalingReading>> ProbeAsync(DateTimeOffset watchedSince, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        var since = (_baselineAt < watchedSince ? _baselineAt.Value : watchedSince) - LeadTime;
        return await AwsProbe.TryAsync(Source, token => AskAsync(since, token), cancellationToken);
    }

    /// <summary>The first look is compared with the baseline's check: it held, so that the desired count was the baseline's.</summary>
    private async Task<InterferenceDetector> OpenAsync(CancellationToken cancellationToken)
    {
        if (_detector is not null)
            return _detector;

        _baselineAt = (await log.FindAsync<BaselineDecision>(run.RunId, RunDocuments.Baseline, cancellationToken))?.At;
        var memory = InterferenceMemory.Read(run.State.Notes);
        return _detector = memory.Desired is null && _baselineAt is not null
            ? new InterferenceDetector(memory with { Desired = run.Target.Baseline.Desired }, _baselineAt)
            : new InterferenceDetector(memory, run.State.LastSampleAt);
    }

    /// <summary>A step's change is in the run log before ECS is asked, so it is there when the change is seen.</summary>
    private async Task ExcuseAsync(InterferenceDetector detector, CancellationToken cancellationToken)
    {
        if (detector.Suspects)
            detector.Excuse(RunRecords.DesiredChanges(await _streams.ReadEventsAsync(cancellationToken)));
    }

    private async Task AccuseAsync(IEnumerable<Interference> found, CancellationToken cancellationToken)
    {
        foreach (var interference in found)
            await journal.WriteAsync(run.RunId, interference, cancellationToken);
    }

    private async Task WriteAsync(ScalingReading? scaling, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var activity in scaling?.Activities.Where(activity => AwsTime.Utc(activity.StartTime) >= run.State.StartedAt) ?? [])
            await WriteAsync(activity, at, cancellationToken);
    }

    private Task WriteAsync(ScalingActivity activity, DateTimeOffset at, CancellationToken cancellationToken) =>
        journal.WriteAsync(
            run.RunId,
            RunEventTypes.ScalingActivity,
            $"scaling-activity:{activity.ActivityId}:{activity.StatusCode?.Value}",
            $"{activity.Description} ({activity.Cause})",
            AwsTime.Utc(activity.StartTime) ?? at,
            JsonSerializer.SerializeToElement(ActivityRecords.Of(activity, at), RunLogJson.Options),
            cancellationToken);

    private async Task<ScalingReading> AskAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var request = new DescribeScalingActivitiesRequest
        {
            ServiceNamespace = ServiceNamespace.Ecs,
            ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
            ResourceId = EcsNames.ScalableResource(run.Target.Cluster, run.Target.Service),
        };
        var activities = new List<ScalingActivity>();
        var isOld = false;
        do
        {
            var page = await autoScaling.DescribeScalingActivitiesAsync(request, cancellationToken);
            activities.AddRange((page.ScalingActivities ?? []).Where(activity => AwsTime.Utc(activity.StartTime) >= since));
            isOld = page.ScalingActivities is [.., var last] && AwsTime.Utc(last.StartTime) < since;
            request.NextToken = page.NextToken;
        }
        while (!isOld && !string.IsNullOrEmpty(request.NextToken));

        return new ScalingReading(activities);
    }
}
