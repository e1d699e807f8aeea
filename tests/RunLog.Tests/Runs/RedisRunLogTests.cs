using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Documents;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Streams;
using LoadPlatform.Tests.Shared;

namespace LoadPlatform.RunLog.Tests.Runs;

[Trait("Category", "Server")]
public sealed class RedisRunLogTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly RedisRunLog _log = new(redis.Connection, new RedisStreamStore(redis.Connection), new RedisDocumentStore(redis.Connection));
    private readonly RedisLeases _leases = new(redis.Connection);
    private readonly Guid _run = Guid.NewGuid();

    [Fact]
    public async Task TryCreate_Twice_KeepsTheFirstAndListsItOnce()
    {
        Assert.True(await _log.TryCreateAsync(Definition(_run) with { RequestedBy = "first" }));
        Assert.False(await _log.TryCreateAsync(Definition(_run) with { RequestedBy = "second" }));
        await _log.WriteSummaryAsync(Summary(_run, RunStatus.Running));

        Assert.Equal("first", (await _log.FindDefinitionAsync(_run))!.RequestedBy);
        Assert.Single(await _log.ListAsync(0, 1000), summary => summary.RunId == _run);
        Assert.Contains(_run, await _log.ListOpenAsync());
    }

    [Fact]
    public async Task WriteSummary_NotOverAfterOver_StaysOver()
    {
        await _log.TryCreateAsync(Definition(_run));
        await _log.WriteSummaryAsync(Summary(_run, RunStatus.Cancelled));

        await _log.WriteSummaryAsync(Summary(_run, RunStatus.StartingMonitors));

        Assert.Equal(RunStatus.Cancelled, (await _log.FindSummaryAsync(_run))!.Status);
        Assert.DoesNotContain(_run, await _log.ListOpenAsync());
    }

    [Fact]
    public async Task WriteSummary_Over_GivesStreamsAndDocumentsAnEnd()
    {
        await _log.TryCreateAsync(Definition(_run));
        await _log.AppendAsync(_run, Event("a"));
        await _log.WriteAsync(_run, RunDocuments.Engine, Definition(_run));

        await _log.WriteSummaryAsync(Summary(_run, RunStatus.Completed));

        Assert.NotNull(await redis.Database.KeyTimeToLiveAsync($"run:{_run}:events"));
        Assert.NotNull(await redis.Database.KeyTimeToLiveAsync($"run:{_run}:doc:engine"));
    }

    [Fact]
    public async Task Append_SameKeyTwice_IsThereOnce()
    {
        Assert.True(await _log.AppendAsync(_run, Event("a")));
        Assert.False(await _log.AppendAsync(_run, Event("a")));
        Assert.True(await _log.AppendAsync(_run, Event("b")));

        Assert.Equal(["a", "b"], (await _log.ReadEventsAsync(_run)).Select(entry => entry.Value.Key));
    }

    [Fact]
    public async Task AppendMetrics_ByALostLease_IsRefused()
    {
        var lost = (await _leases.TryAcquireAsync($"metrics:{_run}", "one", TimeSpan.FromMinutes(1)))!;
        await _leases.ReleaseAsync(lost);
        var held = (await _leases.TryAcquireAsync($"metrics:{_run}", "two", TimeSpan.FromMinutes(1)))!;

        await Assert.ThrowsAsync<LeaseLostException>(() => _log.AppendMetricsAsync(_run, [Sample(1)], lost));
        await _log.AppendMetricsAsync(_run, [Sample(2)], held);
        await _log.AppendMetricsAsync(_run, [Sample(3)], held);

        Assert.Equal([3d], (await _log.ReadLatestMetricsAsync(_run, 1)).Select(sample => sample.Value));
        Assert.Equal([2d, 3d], (await _log.ReadMetricsAsync(_run)).SelectMany(entry => entry.Value).Select(sample => sample.Value));
    }

    private static RunDefinition Definition(Guid runId) => new()
    {
        RunId = runId,
        Scenario = "burst",
        ScenarioYaml = "name: burst",
        Target = new Target { Name = "voice-agent", Kind = "ecs-service", Cluster = "cluster", Service = "service", Baseline = new Baseline() },
        RequestedAt = At,
    };

    private static RunSummary Summary(Guid runId, RunStatus status) => new() { RunId = runId, Scenario = "burst", Target = "voice-agent", Status = status, RequestedAt = At };

    private static RunEvent Event(string key) => new() { Key = key, Type = RunEventTypes.StateChanged, At = At, Source = "test", Message = key };

    private static MetricSample Sample(double value) => new() { At = At, SeenAt = At, Metric = MetricNames.RunningTaskCount, Value = value, Source = "test" };
}
