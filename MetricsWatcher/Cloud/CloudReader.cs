using System.Globalization;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>Reads a target's metrics, all series in one call.</summary>
internal sealed class CloudReader(IAmazonCloudWatch cloudWatch, IReadOnlyList<CloudSeries> series)
{
    private const string Call = "cloudwatch:GetMetricData";

    private static readonly IReadOnlyDictionary<string, DateTimeOffset> NothingStored = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>Reads what is newer than what is stored. CloudWatch keeps the past, so a resumed watcher gets what it missed.</summary>
    public async Task<CloudReading> ReadAsync(IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset watchedSince, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = CloudSeries.Minute(watchedSince);
        var from = series.Count == 0 ? since : series.Min(one => newest.TryGetValue(one.Metric, out var last) ? last + CloudSeries.Period : since);
        var reading = await ReadAsync(series, from, now + CloudSeries.Period, CloudSeries.Period, cancellationToken);
        return reading with { Datapoints = NewDatapoints.Select(reading.Datapoints, newest, since, now) };
    }

    /// <summary>Whether no late data are to be waited for.</summary>
    public bool IsSettled(IReadOnlyDictionary<string, DateTimeOffset> newest, DateTimeOffset scenarioEndedAt, DateTimeOffset now) => CloudSeries.AreSettled(series, newest, scenarioEndedAt, now);

    /// <summary>Reads the whole of a window again: datapoints may have come late, out of their order, or have changed.</summary>
    public async Task<CloudReading> ReadAgainAsync(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = CloudSeries.Minute(from);
        var reading = await ReadAsync(series, start, CloudSeries.Minute(to) + CloudSeries.Period, CloudSeries.Period, cancellationToken);
        return reading with { Datapoints = NewDatapoints.Select(reading.Datapoints, NothingStored, start, now) };
    }

    /// <summary>Reads percentiles of one period that spans a window, whole minutes.</summary>
    /// <param name="from">The window's start (UTC, the run's clock).</param>
    /// <param name="to">The window's end.</param>
    /// <param name="metrics">The series, by their names in the run log; those that the target does not have are passed over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CloudReading> ReadWindowAsync(DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<string> metrics, CancellationToken cancellationToken)
    {
        CloudSeries[] percentiles = [.. series.Where(one => one.IsLatency && metrics.Contains(one.Metric))];
        if (percentiles.Length == 0)
            return CloudReading.Nothing;

        var (start, end) = WholeWindow.Minutes(from, to);
        var reading = await ReadAsync(percentiles, start, end, end - start, cancellationToken);
        var single = reading.Datapoints.GroupBy(point => point.Series).Where(group => group.Count() == 1).Select(group => group.Single()).ToLookup(point => point.At == start);
        var split = reading.Datapoints.GroupBy(point => point.Series).Where(group => group.Count() > 1)
            .Select(group => new AwsFailure(Call, "SplitWindow", $"{group.Key.Stat} of the whole window came in {group.Count()} periods, which cannot be joined", AwsFailureKind.Passing));
        var shifted = single[false].Select(point => new AwsFailure(Call, "ShiftedWindow", $"{point.Series.Stat} of the whole window is of a period from {point.At:HH:mm}, not from {start:HH:mm}", AwsFailureKind.Passing));
        return new CloudReading([.. single[true]], [.. reading.Failures, .. split, .. shifted]);
    }

    private async Task<CloudReading> ReadAsync(IReadOnlyList<CloudSeries> asked, DateTimeOffset from, DateTimeOffset to, TimeSpan period, CancellationToken cancellationToken)
    {
        if (asked.Count == 0)
            return CloudReading.Nothing;

        var answer = await AwsProbe.TryAsync(Call, token => AskAsync(asked, from, to, period, token), cancellationToken);
        if (answer.Value is not { } results)
            return new CloudReading([], [answer.Failure!]) { Unread = [.. asked.Select(one => one.Metric)] };

        MetricDataResult[] failed = [.. results.Where(result => result.StatusCode == StatusCode.Forbidden || result.StatusCode == StatusCode.InternalError)];
        var failures = failed.Select(result => new AwsFailure(Call, result.StatusCode.Value, $"no data of {SeriesOf(asked, result).CloudName}", result.StatusCode == StatusCode.Forbidden ? AwsFailureKind.Denied : AwsFailureKind.Passing));
        var points = results.SelectMany(result => (result.Timestamps ?? []).Zip(result.Values ?? [], (at, value) => new Datapoint(SeriesOf(asked, result), AwsTime.Utc(at), value)));
        return new CloudReading([.. points.OrderBy(point => point.At)], [.. failures]) { Unread = [.. failed.Select(result => SeriesOf(asked, result).Metric)] };
    }

    private async Task<IReadOnlyList<MetricDataResult>> AskAsync(IReadOnlyList<CloudSeries> asked, DateTimeOffset from, DateTimeOffset to, TimeSpan period, CancellationToken cancellationToken)
    {
        var request = new GetMetricDataRequest
        {
            StartTime = from.UtcDateTime,
            EndTime = to.UtcDateTime,
            ScanBy = ScanBy.TimestampAscending,
            MetricDataQueries = [.. asked.Select((one, index) => Query(one, index, period))],
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

    private static MetricDataQuery Query(CloudSeries one, int index, TimeSpan period) => new()
    {
        Id = $"m{index}",
        ReturnData = true,
        MetricStat = new MetricStat
        {
            Metric = new Metric
            {
                Namespace = one.Namespace,
                MetricName = one.CloudName,
                Dimensions = [.. one.Dimensions.Select(dimension => new Dimension { Name = dimension.Key, Value = dimension.Value })],
            },
            Period = (int)period.TotalSeconds,
            Stat = one.Stat,
        },
    };

    private static CloudSeries SeriesOf(IReadOnlyList<CloudSeries> asked, MetricDataResult result) => asked[int.Parse(result.Id.AsSpan(1), CultureInfo.InvariantCulture)];
}
