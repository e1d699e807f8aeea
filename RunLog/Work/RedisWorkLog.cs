using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace LoadPlatform.RunLog.Work;

/// <summary>A sorted set for each kind of work: run ids in the order of their recording.</summary>
/// <param name="redis">The connection.</param>
/// <param name="signal">What wakes this process's supervisors.</param>
/// <param name="clock">The wall clock.</param>
internal sealed class RedisWorkLog(
    IConnectionMultiplexer redis, WorkSignal signal, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider clock) : IWorkLog
{
    private IDatabase Database => redis.GetDatabase();

    /// <inheritdoc/>
    public async Task RecordAsync(string kind, Guid runId, CancellationToken cancellationToken = default)
    {
        var recordedAt = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await Database.SortedSetAddAsync(Key(kind), Member(runId), recordedAt, When.NotExists).WaitAsync(cancellationToken);
        signal.Set();
    }

    /// <inheritdoc/>
    public Task CompleteAsync(string kind, Guid runId, CancellationToken cancellationToken = default) =>
        Database.SortedSetRemoveAsync(Key(kind), Member(runId)).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IsRecordedAsync(string kind, Guid runId, CancellationToken cancellationToken = default) =>
        await Database.SortedSetScoreAsync(Key(kind), Member(runId)).WaitAsync(cancellationToken) is not null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> ListAsync(string kind, CancellationToken cancellationToken = default)
    {
        var members = await Database.SortedSetRangeByRankAsync(Key(kind)).WaitAsync(cancellationToken);
        return [.. members.Select(member => Guid.ParseExact(member!, "D"))];
    }

    private static RedisKey Key(string kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        return $"work:{kind}";
    }

    private static RedisValue Member(Guid runId) => runId.ToString("D");
}
