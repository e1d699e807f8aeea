using System.Text.Json;
using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Alarms;

/// <summary>Records every change of state of the alarms that the target's scaling policies have: CloudWatch keeps their history, so an outage loses none.</summary>
internal sealed class AlarmRecorder(IAmazonApplicationAutoScaling autoScaling, IAmazonCloudWatch cloudWatch, WatchRun run, WatchJournal journal)
{
    private const string PolicySource = "application-autoscaling:DescribeScalingPolicies";
    private const string HistorySource = "cloudwatch:DescribeAlarmHistory";

    private IReadOnlyList<string>? _alarms;

    /// <summary>Reads the history since the watch began and records what is new.</summary>
    /// <returns>Why it could not be read; null where it could.</returns>
    public async Task<AwsFailure?> RecordAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (_alarms is null)
        {
            var (names, missing) = await AwsProbe.TryAsync(PolicySource, NamesAsync, cancellationToken);
            if (names is null)
                return missing;

            _alarms = names;
        }

        foreach (var alarm in _alarms)
        {
            var (changes, failure) = await AwsProbe.TryAsync(HistorySource, token => HistoryAsync(alarm, since, token), cancellationToken);
            if (changes is null)
                return failure;

            foreach (var change in changes)
                await WriteAsync(change, cancellationToken);
        }

        return null;
    }

    private Task WriteAsync(AlarmChange change, CancellationToken cancellationToken) => journal.WriteAsync(
        run.RunId,
        RunEventTypes.AlarmChanged,
        $"alarm:{change.Alarm}:{change.At.ToUnixTimeMilliseconds()}",
        $"the alarm {change.Alarm} is {change.State}{(change.Reason is null ? "" : $": {change.Reason}")}",
        change.At,
        JsonSerializer.SerializeToElement(change, RunLogJson.Options),
        cancellationToken);

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        var request = new DescribeScalingPoliciesRequest
        {
            ServiceNamespace = ServiceNamespace.Ecs,
            ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
            ResourceId = EcsNames.ScalableResource(run.Target.Cluster, run.Target.Service),
        };
        var names = new List<string>();
        do
        {
            var page = await autoScaling.DescribeScalingPoliciesAsync(request, cancellationToken);
            names.AddRange((page.ScalingPolicies ?? []).SelectMany(policy => policy.Alarms ?? []).Select(alarm => alarm.AlarmName));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<AlarmChange>> HistoryAsync(string alarm, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var request = new DescribeAlarmHistoryRequest { AlarmName = alarm, HistoryItemType = HistoryItemType.StateUpdate, StartDate = since.UtcDateTime, ScanBy = Amazon.CloudWatch.ScanBy.TimestampAscending };
        var changes = new List<AlarmChange>();
        do
        {
            var page = await cloudWatch.DescribeAlarmHistoryAsync(request, cancellationToken);
            changes.AddRange((page.AlarmHistoryItems ?? []).Select(AlarmChanges.Of).OfType<AlarmChange>());
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return changes;
    }
}
