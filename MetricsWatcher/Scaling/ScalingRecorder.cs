using System.Text.Json;
using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.Contracts.Scaling;
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

    private readonly InterferenceDetector _detector = new(InterferenceMemory.Read(run.State.Notes), run.State.LastSampleAt);

    public async Task<Probed<ScalingReading>?> ReadAsync(DateTimeOffset watchedSince, CancellationToken cancellationToken) =>
        await AwsProbe.TryAsync(Source, token => AskAsync(watchedSince - LeadTime, token), cancellationToken);

    public async Task RecordAsync(ServiceReading? service, DateTimeOffset at, ScalingReading? scaling, CancellationToken cancellationToken)
    {
        await WriteAsync(scaling, at, cancellationToken);
        var found = new List<Interference>();
        if (service is not null)
            found.AddRange(_detector.Observe(service, at));
        await ExcuseAsync(cancellationToken);
        if (scaling is not null)
            found.AddRange(_detector.Explain(scaling.Activities, at));
        await AccuseAsync(found, cancellationToken);
        _detector.Memory.Write(run.State.Notes);
    }

    /// <summary>Reads the activities once more, and records what is still suspected and will not be explained any more.</summary>
    /// <returns>Why they could not be read; null where they could.</returns>
    public async Task<AwsFailure?> FinishAsync(DateTimeOffset watchedSince, DateTimeOffset scenarioEndedAt, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (scaling, failure) = await AwsProbe.TryAsync(Source, token => AskAsync(watchedSince - LeadTime, token), cancellationToken);
        await WriteAsync(scaling, at, cancellationToken);
        await ExcuseAsync(cancellationToken);
        await AccuseAsync(_detector.Conclude(scaling?.Activities, scenarioEndedAt), cancellationToken);
        return failure;
    }

    /// <summary>A step's change is in the run log before ECS is asked, so it is there when the change is seen.</summary>
    private async Task ExcuseAsync(CancellationToken cancellationToken)
    {
        if (!_detector.Suspects)
            return;

        var events = await log.ReadEventsAsync(run.RunId, cancellationToken: cancellationToken);
        _detector.Excuse(RunRecords.DesiredChanges([.. events.Select(entry => entry.Value)]));
    }

    private async Task AccuseAsync(IEnumerable<Interference> found, CancellationToken cancellationToken)
    {
        foreach (var interference in found)
            await journal.WriteAsync(run.RunId, RunEventTypes.Interference, interference.Key, interference.Message, interference.At, DataOf(interference), cancellationToken);
    }

    private static JsonElement DataOf(Interference interference) =>
        JsonSerializer.SerializeToElement(new InterferenceMoment { NotBefore = interference.NotBefore }, RunLogJson.Options);

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
