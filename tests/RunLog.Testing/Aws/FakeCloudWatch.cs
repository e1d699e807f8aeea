using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;

namespace LoadPlatform.RunLog.Testing.Aws;

/// <summary>A CloudWatch whose datapoints a test puts there.</summary>
public sealed class FakeCloudWatch() : AmazonCloudWatchClient(new AnonymousAWSCredentials(), new AmazonCloudWatchConfig { ServiceURL = "http://127.0.0.1:9" })
{
    /// <summary>The datapoints of one-minute periods: metric, statistic, the period's start, value.</summary>
    public List<(string Metric, string Stat, DateTimeOffset At, double Value)> Datapoints { get; } = [];

    /// <summary>How far the start of longer periods lies from the request's.</summary>
    public TimeSpan Shift { get; set; }

    /// <summary>The values of longer periods, by metric and statistic.</summary>
    public Dictionary<(string Metric, string Stat), double> LongPeriods { get; } = [];

    /// <summary>What every call fails with; null: none does.</summary>
    public Exception? Error { get; set; }

    /// <summary>The metrics that may not be read.</summary>
    public HashSet<string> Forbidden { get; } = new(StringComparer.Ordinal);

    /// <summary>The requests, the oldest first.</summary>
    public List<GetMetricDataRequest> Requests { get; } = [];

    /// <inheritdoc/>
    public override Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Requests.Add(request);
        return Error is { } error
            ? Task.FromException<GetMetricDataResponse>(error)
            : Task.FromResult(new GetMetricDataResponse { MetricDataResults = [.. request.MetricDataQueries.Select(query => Answer(request, query))] });
    }

    /// <summary>Every alarm's history.</summary>
    public List<AlarmHistoryItem> History { get; } = [];

    /// <inheritdoc/>
    public override Task<DescribeAlarmHistoryResponse> DescribeAlarmHistoryAsync(DescribeAlarmHistoryRequest request, CancellationToken cancellationToken = default) => Error is { } error
        ? Task.FromException<DescribeAlarmHistoryResponse>(error)
        : Task.FromResult(new DescribeAlarmHistoryResponse
        {
            AlarmHistoryItems = [.. History.Where(item => item.AlarmName == request.AlarmName && item.HistoryItemType == request.HistoryItemType && item.Timestamp >= request.StartDate)],
        });

    /// <inheritdoc/>
    public override Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default) =>
        Error is { } error ? Task.FromException<DescribeAlarmsResponse>(error) : Task.FromResult(new DescribeAlarmsResponse());

    private MetricDataResult Answer(GetMetricDataRequest request, MetricDataQuery query)
    {
        var (name, stat) = (query.MetricStat.Metric.MetricName, query.MetricStat.Stat);
        if (Forbidden.Contains(name))
            return new MetricDataResult { Id = query.Id, StatusCode = StatusCode.Forbidden };

        if (query.MetricStat.Period != 60)
        {
            return LongPeriods.TryGetValue((name, stat), out var value)
                ? new MetricDataResult { Id = query.Id, StatusCode = StatusCode.Complete, Timestamps = [request.StartTime!.Value + Shift], Values = [value] }
                : new MetricDataResult { Id = query.Id, StatusCode = StatusCode.Complete };
        }

        var found = Datapoints
            .Where(point => point.Metric == name && point.Stat == stat && point.At.UtcDateTime >= request.StartTime && point.At.UtcDateTime < request.EndTime)
            .OrderBy(point => point.At)
            .ToList();
        return new MetricDataResult { Id = query.Id, StatusCode = StatusCode.Complete, Timestamps = [.. found.Select(point => point.At.UtcDateTime)], Values = [.. found.Select(point => point.Value)] };
    }
}
