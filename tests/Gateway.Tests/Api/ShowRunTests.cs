using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class ShowRunTests : ApiTest
{
    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/metrics")]
    [InlineData("/distribution")]
    [InlineData("/report")]
    public async Task Get_UnknownRun_IsNotFound(string part)
    {
        using var response = await Client.GetAsync($"/api/v1/runs/{Guid.NewGuid()}{part}");

        await response.ProblemAsync(HttpStatusCode.NotFound, "run-unknown");
    }

    [Fact]
    public async Task Get_NoRunsId_IsNotFound()
    {
        using var response = await Client.GetAsync("/api/v1/runs/latest");

        await response.ProblemAsync(HttpStatusCode.NotFound, "request-invalid");
    }

    [Fact]
    public async Task Get_RunUnderWay_TellsHowFarItIs()
    {
        var runId = await StartAsync();
        var lease = new Lease("metrics", "watcher", 1);
        await EventAsync(runId, RunEventTypes.ScenarioStarted, "started");
        await EventAsync(runId, RunEventTypes.StepStarted, "step-1");
        await App.Log.AppendMetricsAsync(runId, [Sample(MetricNames.RunningTaskCount, 3), Sample(MetricNames.DesiredCount, 4)], lease);
        await App.Log.AppendDistributionAsync(
            runId,
            new DistributionSnapshot
            {
                At = App.Time.GetUtcNow(),
                Source = "dynamodb",
                Tasks = [new TaskSessions { TaskId = "a", ActiveSessions = 2 }, new TaskSessions { TaskId = "b", ActiveSessions = 5 }, new TaskSessions { TaskId = "c" }],
            },
            lease);
        App.Time.Advance(TimeSpan.FromSeconds(4));

        var run = await Client.GetFromJsonAsync<RunView>($"/api/v1/runs/{runId}", RunLogJson.Options);

        var progress = run!.Progress!;
        Assert.Equal((1, 4, "one call: place 1 call at 1 per 1 s"), (progress.Step, progress.Steps, progress.StepTitle));
        Assert.Equal((3, 4, 7), (progress.Running, progress.Desired, progress.Sessions));
        Assert.Equal(4, progress.ElapsedSeconds);
        Assert.InRange(progress.RemainingSeconds!.Value, 200, 300);
    }

    [Fact]
    public async Task Get_CheckedBaseline_ShowsEveryCheck()
    {
        var runId = await StartAsync();
        var check = new BaselineCheck { Name = "running tasks", Expected = "1", Actual = "3", Holds = false, Source = "ecs", At = App.Time.GetUtcNow() };
        await EventAsync(runId, RunEventTypes.BaselineChecked, "check", JsonSerializer.SerializeToElement(check, RunLogJson.Options));

        var run = await Client.GetFromJsonAsync<RunView>($"/api/v1/runs/{runId}", RunLogJson.Options);

        Assert.Equal(check, Assert.Single(run!.Baseline));
    }

    [Fact]
    public async Task GetMetrics_SamplesOfBothWriters_AreInTheOrderOfTime()
    {
        var runId = await StartAsync();
        await App.Log.AppendCallsAsync(runId, [Sample(MetricNames.CallsPlaced, 1)], new Lease("calls", "engine", 1));
        App.Time.Advance(TimeSpan.FromSeconds(-5));
        await App.Log.AppendMetricsAsync(runId, [Sample(MetricNames.RunningTaskCount, 3)], new Lease("metrics", "watcher", 1));

        var samples = await Client.GetFromJsonAsync<List<MetricSample>>($"/api/v1/runs/{runId}/metrics", RunLogJson.Options);

        Assert.Equal([MetricNames.RunningTaskCount, MetricNames.CallsPlaced], samples!.Select(sample => sample.Metric));
    }

    private async Task<Guid> StartAsync()
    {
        using var response = await Client.PostAsJsonAsync("/api/v1/runs", new RunRequest { Scenario = "smoke-test", Target = TargetsFile.Voice });
        await App.Traffic.SettleAsync();
        return (await response.Content.ReadFromJsonAsync<RunAccepted>(RunLogJson.Options))!.Id;
    }

    private MetricSample Sample(string metric, double value) =>
        new() { At = App.Time.GetUtcNow(), SeenAt = App.Time.GetUtcNow(), Metric = metric, Value = value, Source = "ecs" };

    private Task EventAsync(Guid runId, string type, string key, JsonElement? data = null) =>
        App.Log.AppendAsync(runId, new RunEvent { Key = key, Type = type, At = App.Time.GetUtcNow(), Source = "test", Message = key, Data = data });
}
