using System.Text.Json;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Documents;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Redis;
using LoadPlatform.RunLog.Streams;
using StackExchange.Redis;

namespace LoadPlatform.RunLog.Runs;

/// <summary>The run log in Redis: streams for what is appended, documents for what is written over, an index of runs.</summary>
/// <param name="redis">The connection.</param>
/// <param name="streams">The streams.</param>
/// <param name="documents">The documents.</param>
internal sealed class RedisRunLog(IConnectionMultiplexer redis, IStreamStore streams, IDocumentStore documents) : IRunLog
{
    /// <summary>How long the record of an ended run stays: its report's raw series are on disk by then.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>A run that is over stays so: a writer that lost a race must not open it again.</summary>
    private const string WriteSummaryScript =
        """
        local before = redis.call('GET', KEYS[1])
        if before and ARGV[2] == '0' and cjson.decode(before)['isOver'] then return 0 end
        redis.call('SET', KEYS[1], ARGV[1])
        return 1
        """;

    /// <inheritdoc/>
    public async Task<bool> TryCreateAsync(RunDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);

        var created = await documents.TryCreateAsync(RunKeys.Definition(definition.RunId), ToJson(definition), cancellationToken);
        var database = redis.GetDatabase();
        if (created || await FindSummaryAsync(definition.RunId, cancellationToken) is not { IsOver: true })
            await database.SetAddAsync(RunKeys.Open, definition.RunId.ToString());
        await database.SortedSetAddAsync(RunKeys.Index, definition.RunId.ToString(), definition.RequestedAt.ToUnixTimeMilliseconds());
        return created;
    }

    /// <inheritdoc/>
    public async Task<RunDefinition?> FindDefinitionAsync(Guid runId, CancellationToken cancellationToken = default) =>
        FromJson<RunDefinition>(await documents.FindAsync(RunKeys.Definition(runId), cancellationToken));

    /// <inheritdoc/>
    public async Task WriteSummaryAsync(RunSummary summary, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(summary);

        await redis.GetDatabase().EvaluateAsync(WriteSummaryScript, [RunKeys.Summary(summary.RunId)], ToJson(summary), summary.IsOver ? 1 : 0).WaitAsync(cancellationToken);
        if (summary.IsOver)
            await CloseAsync(summary.RunId, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RunSummary?> FindSummaryAsync(Guid runId, CancellationToken cancellationToken = default) =>
        FromJson<RunSummary>(await documents.FindAsync(RunKeys.Summary(runId), cancellationToken));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunSummary>> ListAsync(int offset, int count, CancellationToken cancellationToken = default)
    {
        var ids = await redis.GetDatabase().SortedSetRangeByRankAsync(RunKeys.Index, offset, offset + count - 1, Order.Descending);
        var summaries = await Task.WhenAll(ids.Select(id => FindSummaryAsync(Guid.Parse((string)id!), cancellationToken)));
        return [.. summaries.OfType<RunSummary>()];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> ListOpenAsync(CancellationToken cancellationToken = default) =>
        [.. (await redis.GetDatabase().SetMembersAsync(RunKeys.Open)).Select(id => Guid.Parse((string)id!))];

    /// <inheritdoc/>
    public async Task<T?> FindAsync<T>(Guid runId, string document, CancellationToken cancellationToken = default)
        where T : class =>
        FromJson<T>(await documents.FindAsync(RunKeys.Document(runId, document), cancellationToken));

    /// <inheritdoc/>
    public Task WriteAsync<T>(Guid runId, string document, T value, Lease? lease = null, CancellationToken cancellationToken = default)
        where T : class =>
        documents.WriteAsync(RunKeys.Document(runId, document), ToJson(value), lease, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> AppendAsync(Guid runId, RunEvent runEvent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        return streams.AppendOnceAsync(RunKeys.Events(runId), runEvent.Key, ToJson(runEvent), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<RunEvent>>> ReadEventsAsync(Guid runId, string? afterId = null, int count = 10_000, CancellationToken cancellationToken = default) =>
        ReadAsync<RunEvent>(RunKeys.Events(runId), afterId, count, cancellationToken);

    /// <inheritdoc/>
    public Task AppendMetricsAsync(Guid runId, IReadOnlyList<MetricSample> samples, Lease lease, CancellationToken cancellationToken = default) =>
        streams.AppendAsync(RunKeys.Metrics(runId), lease, ToJson(samples), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<IReadOnlyList<MetricSample>>>> ReadMetricsAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<MetricSample>>(RunKeys.Metrics(runId), afterId, count, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MetricSample>> ReadLatestMetricsAsync(Guid runId, int polls, CancellationToken cancellationToken = default) =>
        [.. (await streams.ReadLatestAsync(RunKeys.Metrics(runId), polls, cancellationToken)).SelectMany(entry => FromJson<IReadOnlyList<MetricSample>>(entry.Payload)!)];

    /// <inheritdoc/>
    public async Task<DistributionSnapshot?> FindLatestDistributionAsync(Guid runId, CancellationToken cancellationToken = default) =>
        FromJson<DistributionSnapshot>((await streams.ReadLatestAsync(RunKeys.Distribution(runId), 1, cancellationToken)).LastOrDefault()?.Payload);

    /// <inheritdoc/>
    public Task AppendDistributionAsync(Guid runId, DistributionSnapshot snapshot, Lease lease, CancellationToken cancellationToken = default) =>
        streams.AppendAsync(RunKeys.Distribution(runId), lease, ToJson(snapshot), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<DistributionSnapshot>>> ReadDistributionAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default) =>
        ReadAsync<DistributionSnapshot>(RunKeys.Distribution(runId), afterId, count, cancellationToken);

    /// <inheritdoc/>
    public Task AppendCallsAsync(Guid runId, IReadOnlyList<MetricSample> samples, Lease lease, CancellationToken cancellationToken = default) =>
        streams.AppendAsync(RunKeys.Calls(runId), lease, ToJson(samples), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LogEntry<IReadOnlyList<MetricSample>>>> ReadCallsAsync(Guid runId, string? afterId = null, int count = 100_000, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<MetricSample>>(RunKeys.Calls(runId), afterId, count, cancellationToken);

    private static string ToJson<T>(T value) => JsonSerializer.Serialize(value, RunLogJson.Options);

    private static T? FromJson<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, RunLogJson.Options);

    private async Task<IReadOnlyList<LogEntry<T>>> ReadAsync<T>(string stream, string? afterId, int count, CancellationToken cancellationToken)
        where T : class =>
        [.. (await streams.ReadAsync(stream, afterId, count, cancellationToken)).Select(entry => new LogEntry<T>(entry.Id, FromJson<T>(entry.Payload)!))];

    /// <summary>Takes a run off the open ones and lets its streams vanish in time; its definition and summary stay for the list of runs.</summary>
    private async Task CloseAsync(Guid runId, CancellationToken cancellationToken)
    {
        await redis.GetDatabase().SetRemoveAsync(RunKeys.Open, runId.ToString());
        string[] ending = [RunKeys.Events(runId), RunKeys.Metrics(runId), RunKeys.Distribution(runId), RunKeys.Calls(runId)];
        await Task.WhenAll(ending.Select(stream => streams.ExpireAsync(stream, Kept, cancellationToken)));
        await Task.WhenAll(RunDocuments.All.Select(document => documents.ExpireAsync(RunKeys.Document(runId, document), Kept, cancellationToken)));
    }
}
