using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Testing;

/// <summary>
/// A run log in memory, for tests. It keeps JSON, as the one in Redis does, so that a value which does not survive that is found;
/// it appends an event once per key, and fences: a stream or document that a newer token has written refuses an older one.
/// </summary>
public sealed class InMemoryRunLog : IRunLog
{
    private static readonly JsonSerializerOptions Json = RunLogJson.Options;

    private readonly ConcurrentDictionary<Guid, InMemoryRun> _runs = new();

    /// <inheritdoc/>
    public Task<bool> TryCreateAsync(RunDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);

        var run = Run(definition.RunId);
        lock (run)
        {
            if (run.Definition is not null)
                return Task.FromResult(false);

            run.Definition = JsonSerializer.Serialize(definition, Json);
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<RunDefinition?> FindDefinitionAsync(Guid runId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Parse<RunDefinition>(Run(runId).Definition));

    /// <inheritdoc/>
    public Task WriteSummaryAsync(RunSummary summary, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(summary);

        Run(summary.RunId).Summary = JsonSerializer.Serialize(summary, Json);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<RunSummary?> FindSummaryAsync(Guid runId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Parse<RunSummary>(Run(runId).Summary));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunSummary>> ListAsync(int offset, int count, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<RunSummary>>([.. Summaries().OrderByDescending(summary => summary.RequestedAt).Skip(offset).Take(count)]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Guid>> ListOpenAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Guid>>(
        [
            .. _runs.Where(run => run.Value.Definition is not null && Parse<RunSummary>(run.Value.Summary) is not { IsOver: true }).Select(run => run.Key),
        ]);

    /// <inheritdoc/>
    public Task<T?> FindAsync<T>(Guid runId, string document, CancellationToken cancellationToken = default)
        where T : class => Task.FromResult(Parse<T>(Run(runId).Documents.GetValueOrDefault(document)));

    /// <inheritdoc/>
    public Task WriteAsync<T>(Guid runId, string document, T value, Lease? lease = null, CancellationToken cancellationToken = default)
        where T : class
    {
        var run = Run(runId);
        lock (run)
        {
            if (lease is not null)
                run.Fence(document, lease);
            run.Documents[document] = JsonSerializer.Serialize(value, Json);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> AppendAsync(Guid runId, RunEvent runEvent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runEvent);

        var run = Run(runId);
        lock (run)
        {
            if (!run.EventKeys.Add(runEvent.Key))
                return Task.FromResult(false);

            run.Events.Add(JsonSerializer.Serialize(runEvent, Json));
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<RunEvent>>> ReadEventsAsync(Guid runId, string? afterId = null, int count = 10_000, CancellationToken cancellationToken = default) =>
        Read<RunEvent>(runId, run => run.Events, afterId, count);

    /// <inheritdoc/>
    public Task AppendMetricsAsync(Guid runId, IReadOnlyList<MetricSample> samples, Lease lease, CancellationToken cancellationToken = default) =>
        Append(runId, "metrics", run => run.Metrics, samples, lease);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<IReadOnlyList<MetricSample>>>> ReadMetricsAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<MetricSample>>(runId, run => run.Metrics, afterId, count);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MetricSample>> ReadLatestMetricsAsync(Guid runId, int polls, CancellationToken cancellationToken = default) =>
        [.. (await ReadMetricsAsync(runId, cancellationToken: cancellationToken)).TakeLast(polls).SelectMany(poll => poll.Value)];

    /// <inheritdoc/>
    public async Task<DistributionSnapshot?> FindLatestDistributionAsync(Guid runId, CancellationToken cancellationToken = default) =>
        (await ReadDistributionAsync(runId, cancellationToken: cancellationToken)).LastOrDefault()?.Value;

    /// <inheritdoc/>
    public Task AppendDistributionAsync(Guid runId, DistributionSnapshot snapshot, Lease lease, CancellationToken cancellationToken = default) =>
        Append(runId, "distribution", run => run.Distribution, snapshot, lease);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<DistributionSnapshot>>> ReadDistributionAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default) =>
        Read<DistributionSnapshot>(runId, run => run.Distribution, afterId, count);

    /// <inheritdoc/>
    public Task AppendCallsAsync(Guid runId, IReadOnlyList<MetricSample> samples, Lease lease, CancellationToken cancellationToken = default) =>
        Append(runId, "calls", run => run.Calls, samples, lease);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<IReadOnlyList<MetricSample>>>> ReadCallsAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default) =>
        Read<IReadOnlyList<MetricSample>>(runId, run => run.Calls, afterId, count);

    private static T? Parse<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, Json);

    private InMemoryRun Run(Guid runId) => _runs.GetOrAdd(runId, _ => new InMemoryRun());

    private IEnumerable<RunSummary> Summaries() => _runs.Values.Select(run => Parse<RunSummary>(run.Summary)).OfType<RunSummary>();

    private Task Append<T>(Guid runId, string stream, Func<InMemoryRun, List<string>> entries, T value, Lease lease)
    {
        ArgumentNullException.ThrowIfNull(lease);

        var run = Run(runId);
        lock (run)
        {
            run.Fence(stream, lease);
            entries(run).Add(JsonSerializer.Serialize(value, Json));
        }

        return Task.CompletedTask;
    }

    private Task<IReadOnlyList<LogEntry<T>>> Read<T>(Guid runId, Func<InMemoryRun, List<string>> entries, string? afterId, int count)
    {
        var from = afterId is null ? 0 : int.Parse(afterId.Split('-')[0], CultureInfo.InvariantCulture);
        var run = Run(runId);
        lock (run)
        {
            return Task.FromResult<IReadOnlyList<LogEntry<T>>>(
            [
                .. entries(run).Skip(from).Take(count).Select((json, index) =>
                    new LogEntry<T>(string.Create(CultureInfo.InvariantCulture, $"{from + index + 1}-0"), JsonSerializer.Deserialize<T>(json, Json)!)),
            ]);
        }
    }
}
