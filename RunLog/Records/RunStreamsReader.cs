using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Records;

/// <summary>Reads a run's streams and remembers how far it has read, so that a run that goes on is read once and not again and again. Not safe for use by several threads at once.</summary>
public sealed class RunStreamsReader(IRunLog log, Guid runId)
{
    private const int PageSize = 5_000;

    private readonly List<RunEvent> _events = [];
    private readonly List<MetricSample> _samples = [];
    private readonly List<DistributionSnapshot> _distribution = [];
    private string? _lastEvent;
    private string? _lastMetrics;
    private string? _lastCalls;
    private string? _lastDistribution;

    /// <summary>Reads what has been added.</summary>
    /// <returns>Everything until now. The lists grow with the next call.</returns>
    public async Task<RunStreams> ReadAsync(CancellationToken cancellationToken)
    {
        await ReadEventsAsync(cancellationToken);
        _lastMetrics = await ReadAllAsync<IReadOnlyList<MetricSample>>(_lastMetrics, _samples.AddRange, (after, count) => log.ReadMetricsAsync(runId, after, count, cancellationToken));
        _lastCalls = await ReadAllAsync<IReadOnlyList<MetricSample>>(_lastCalls, _samples.AddRange, (after, count) => log.ReadCallsAsync(runId, after, count, cancellationToken));
        _lastDistribution = await ReadAllAsync(_lastDistribution, _distribution.Add, (after, count) => log.ReadDistributionAsync(runId, after, count, cancellationToken));
        return new RunStreams { Events = _events, Samples = _samples, Distribution = _distribution };
    }

    /// <summary>Reads the events that have been added, and no series.</summary>
    /// <returns>Every event until now. The list grows with the next call.</returns>
    public async Task<IReadOnlyList<RunEvent>> ReadEventsAsync(CancellationToken cancellationToken)
    {
        _lastEvent = await ReadAllAsync(_lastEvent, _events.Add, (after, count) => log.ReadEventsAsync(runId, after, count, cancellationToken));
        return _events;
    }

    private static async Task<string?> ReadAllAsync<T>(string? last, Action<T> add, Func<string?, int, Task<IReadOnlyList<LogEntry<T>>>> readPage)
    {
        while (true)
        {
            var page = await readPage(last, PageSize);
            foreach (var entry in page)
                add(entry.Value);
            last = page.Count == 0 ? last : page[^1].Id;
            if (page.Count < PageSize)
                return last;
        }
    }
}
