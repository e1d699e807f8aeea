using LoadPlatform.RunLog.Work;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Work;

[Trait("Category", "Servers")]
public sealed class RedisWorkLogTests : IClassFixture<RedisServer>
{
    private readonly string _kind = $"kind-{Guid.NewGuid()}";
    private readonly WorkSignal _signal = new();
    private readonly RedisWorkLog _log;

    public RedisWorkLogTests(RedisServer redis) => _log = new RedisWorkLog(redis.Connection, _signal, TimeProvider.System);

    [Fact]
    public async Task List_RecordedTwice_HoldsItOnce()
    {
        var run = Guid.NewGuid();

        await _log.RecordAsync(_kind, run);
        await _log.RecordAsync(_kind, run);

        Assert.Equal([run], await _log.ListAsync(_kind));
        Assert.True(await _log.IsRecordedAsync(_kind, run));
    }

    [Fact]
    public async Task Complete_Recorded_TakesItAndNothingElseOffTheRecord()
    {
        var (done, open) = (Guid.NewGuid(), Guid.NewGuid());
        await _log.RecordAsync(_kind, done);
        await _log.RecordAsync(_kind, open);
        await _log.RecordAsync($"{_kind}-other", done);

        await _log.CompleteAsync(_kind, done);

        Assert.Equal([open], await _log.ListAsync(_kind));
        Assert.False(await _log.IsRecordedAsync(_kind, done));
        Assert.True(await _log.IsRecordedAsync($"{_kind}-other", done));
    }

    [Fact]
    public async Task Record_WakesWhoeverWaits()
    {
        var woken = _signal.Next;

        await _log.RecordAsync(_kind, Guid.NewGuid());

        Assert.True(woken.IsCompleted);
        Assert.False(_signal.Next.IsCompleted);
    }
}
