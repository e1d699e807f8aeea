using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>Asks, when a scenario is over, for the percentiles of the latency that it is judged on: those of the whole run, and those of each window that a criterion names.</summary>
internal sealed class LatencyReader(CloudReader cloud, TimeProvider clock)
{
    private static readonly string[] Percentiles = [MetricNames.LatencyP50, MetricNames.LatencyP95, MetricNames.LatencyP99];

    /// <summary>Reads them, one call for each window.</summary>
    /// <param name="record">The run: its scenario, steps, start and end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(IReadOnlyList<MetricSample> Samples, IReadOnlyList<AwsFailure> Failures)> ReadAsync(RunRecord record, CancellationToken cancellationToken)
    {
        if (record is not { StartedAt: { } start, EndedAt: { } end })
            return ([], []);

        List<MetricSample> samples = [];
        List<AwsFailure> failures = [];
        await AskAsync(start, end, Percentiles, WholeWindow.Word);
        foreach (var window in LatencyWindows.Of(record).GroupBy(window => (window.From, window.To)))
            await AskAsync(window.Key.From, window.Key.To, [.. window.Select(one => one.Metric)], WholeWindow.Mark(window.Key.From, window.Key.To));
        return (samples, failures);

        async Task AskAsync(DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<string> metrics, string mark)
        {
            var reading = await cloud.ReadWindowAsync(from, to, metrics, cancellationToken);
            var now = clock.GetUtcNow();
            samples.AddRange(reading.Datapoints.Select(point => point.WindowSample(now, mark)));
            failures.AddRange(reading.Failures);
        }
    }
}
