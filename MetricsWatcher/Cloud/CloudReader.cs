using System.Globalization;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>Reads a target's metrics, all series in one call.</summary>
internal sealed class CloudReader(IAmazonCloudWatch cloudWatch, MetricsSource source)
{
    private const string Call = "cloudwatch:GetMetricData";

    private static readonly IReadOnlyDictionary<string, DateTimeOffset> NothingStored = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    private readonly IReadOnlyList<CloudSeries> _series = CloudSeries.Of(source);

    /// <summary>Reads what is newer than what is stored. CloudWatch keeps the past, so a resumed watcher gets what it missed.</summary>
    public async Task<CloudReading> ReadAsync(IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset watchedSince, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = CloudSeries.Minute(watchedSince);
        var from = _series.Min(series => newest.TryGetValue(series.Metric, out var last) ? last + CloudSeries.Period : since);
        var reading = await ReadAsync(_series, from, now + CloudSeries.Period, CloudSeries.Period, cancellationToken);
        return reading with { Datapoints = NewDatapoints.Select(reading.Datapoints, newest, since, now) };
    }

    /// <summary>Reads the whole of a window again: datapoints may have come late, out of their order, or have changed.</summary>
    public async Task<CloudReading> ReadAgainAsync(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = CloudSeries.Minute(from);
        var reading = await ReadAsync(_series, start, CloudSeries.Minute(to) + CloudSeries.Period, CloudSeries.Period, cancellationToken);
        return reading with { Datapoints = NewDatapoints.Select(reading.Datapoints, NothingStored, start, now) };
    }

    /// <summary>Reads the percentiles of one period that spans the window, whole minutes.</summary>
    public async Task<CloudReading> ReadWindowAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (source.PipelineNamespace is null)
            return CloudReading.Nothing;

        var (start, end) = (CloudSeries.Minute(from), CloudSeries.Minute(to) + CloudSeries.Period);
        var reading = await ReadAsync(CloudSeries.Percentiles, start, end, end - start, cancellationToken);
        var single = reading.Datapoints.GroupBy(point => point.Series).Where(group => group.Count() == 1).Select(group => group.Single() with { At = start });
        var split = reading.Datapoints.GroupBy(point => point.Series).Where(group => group.Count() > 1)
            .Select(group => new AwsFailure(Call, "SplitWindow", $"{group.Key.Stat} of the whole window came in {group.Count()} periods, which cannot be joined", AwsFailureKind.Passing));
        return new CloudReading([.. single], [.. reading.Failures, .. split]);
    }

    private async Task<CloudReading> ReadAsync(IReadOnlyList<CloudSeries> series, DateTimeOffset from, DateTimeOffset to, TimeSpan period, CancellationToken cancellationToken)
    {
        var answer = await AwsProbe.TryAsync(Call, token => AskAsync(series, from, to, period, token), cancellationToken);
        if (answer.Value is not { } results)
            return new CloudReading([], [answer.Failure!]);

        var failures = results.Where(result => result.StatusCode == StatusCode.Forbidden || result.StatusCode == StatusCode.InternalError)
            .Select(result => new AwsFailure(Call, result.StatusCode.Value, $"no data of {SeriesOf(series, result).CloudName}", result.StatusCode == StatusCode.Forbidden ? AwsFailureKind.Denied : AwsFailureKind.Passing));
        var points = results.SelectMany(result => (result.Timestamps ?? []).Zip(result.Values ?? [], (at, value) => new Datapoint(SeriesOf(series, result), AwsTime.Utc(at), value)));
        return new CloudReading([.. points.OrderBy(point => point.At)], [.. failures]);
    }

    private async Task<IReadOnlyList<MetricDataResult>> AskAsync(IReadOnlyList<CloudSeries> series, DateTimeOffset from, DateTimeOffset to, TimeSpan period, CancellationToken cancellationToken)
    {
        var request = new GetMetricDataRequest
        {
            StartTime = from.UtcDateTime,
            EndTime = to.UtcDateTime,
            ScanBy = ScanBy.TimestampAscending,
            MetricDataQueries = [.. series.Select((one, index) => Query(one, index, period))],
        };
        var results = new List<MetricDataResult>();
        do
        {
            var page = await cloudWatch.GetMetricDataAsync(request, cancellationToken);
            results.AddRange(page.MetricDataResults ?? []);
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return results;
    }

    private MetricDataQuery Query(CloudSeries series, int index, TimeSpan period) => new()
    {
        Id = $"m{index}",
        ReturnData = true,
        MetricStat = new MetricStat
        {
            Metric = new Metric
            {
                Namespace = series.NamespaceIn(source),
                MetricName = series.CloudName,
                Dimensions = [.. source.Dimensions.Select(dimension => new Dimension { Name = dimension.Key, Value = dimension.Value })],
            },
            Period = (int)period.TotalSeconds,
            Stat = series.Stat,
        },
    };

    private static CloudSeries SeriesOf(IReadOnlyList<CloudSeries> series, MetricDataResult result) => series[int.Parse(result.Id.AsSpan(1), CultureInfo.InvariantCulture)];
}
