using System.Text.Json;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;

namespace LoadPlatform.MetricsWatcher.Tests;

public sealed class Watching_the_desired_count : IAsyncLifetime
{
    private WatchHarness _harness = null!;

    public async Task InitializeAsync() => _harness = await WatchHarness.StartAsync<TargetWatcher>(SampleTargets.VoiceAgent);

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Should_excuse_a_change_that_is_far_back_in_the_events()
    {
        for (var number = 0; number < 10_000; number++)
            await AppendAsync($"note-{number}", RunEventTypes.Note, null);
        await AppendAsync("desired", RunEventTypes.DesiredCountSet, new DesiredCountChange { StepIndex = 2, At = _harness.Clock.GetUtcNow().AddSeconds(10), To = 3 });
        _ = _harness.Watch();
        await _harness.AdvanceAsync(10);
        _harness.Aws.FakeEcs.Service!.DesiredCount = 3;

        await _harness.AdvanceAsync(90);

        Assert.DoesNotContain(await AllAsync(), entry => entry.Type == RunEventTypes.Interference);
    }

    [Fact]
    public async Task Should_compare_its_first_look_with_the_baseline()
    {
        await _harness.Log.WriteAsync(_harness.RunId, RunDocuments.Baseline, new BaselineDecision { Holds = true, Checks = [], At = _harness.Clock.GetUtcNow().AddSeconds(-20) });
        _harness.Aws.FakeEcs.Service!.DesiredCount = 3;
        _ = _harness.Watch();

        await _harness.AdvanceAsync(60);

        Assert.Equal("the desired count went from 1 to 3 without a scaling activity", Assert.Single(await AllAsync(), entry => entry.Type == RunEventTypes.Interference).Message);
    }

    private async Task<IReadOnlyList<RunEvent>> AllAsync() => [.. (await _harness.Log.ReadEventsAsync(_harness.RunId, count: 20_000)).Select(entry => entry.Value)];

    private Task AppendAsync(string key, string type, DesiredCountChange? data) => _harness.Log.AppendAsync(
        _harness.RunId,
        new RunEvent { Key = key, Type = type, At = _harness.Clock.GetUtcNow(), Source = "test", Message = key, Data = data is null ? null : JsonSerializer.SerializeToElement(data, RunLogJson.Options) });
}
