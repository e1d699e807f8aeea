using System.Net;
using System.Net.Http.Json;
using System.Text;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class JudgeRunTests : ApiTest
{
    private const string TwoTasks = "criteria:\n  - { name: two, metric: running_task_count, aggregation: min, condition: \">=\", value: 2, window: { step: hold } }\n";
    private const string NoFewer = "criteria:\n  - { name: no fewer, metric: running_task_count, aggregation: mean, condition: \">=\", value: \"-10%\" }\n";

    [Theory]
    [InlineData(2, Verdict.Passed)]
    [InlineData(1, Verdict.Failed)]
    public async Task Post_OtherCriteria_JudgesTheStoredSeries(int tasks, Verdict verdict)
    {
        var runId = await StoredRun.RecordAsync(App.Log, tasks);

        var judgement = await JudgeAsync(runId, TwoTasks);

        Assert.Equal(verdict, judgement.Verdict);
        var criterion = Assert.Single(judgement.Criteria);
        Assert.Equal(("two", (double?)tasks, verdict == Verdict.Passed), (criterion.Title, criterion.Actual, criterion.Holds));
        Assert.Equal(31, criterion.SampleCount);
        Assert.NotEmpty(criterion.Deciding);
        Assert.NotEmpty(judgement.Reasons);
    }

    [Theory]
    [InlineData("3", Verdict.Failed)]
    [InlineData(null, Verdict.Passed)]
    public async Task Post_CriteriaWithAParameter_TakesTheRunsValue(string? calls, Verdict verdict)
    {
        var runId = await StoredRun.RecordAsync(App.Log, tasks: 2, calls: calls);

        Assert.Equal(verdict, (await JudgeAsync(runId, "assertions: { min_running_task_count: \"${calls:2}\" }")).Verdict);
    }

    [Fact]
    public async Task Post_Json_IsReadAsWell()
    {
        var runId = await StoredRun.RecordAsync(App.Log);

        foreach (var name in new[] { "criteriaYaml", "criteria_yaml" })
        {
            using var response = await Client.PostAsJsonAsync($"/api/v1/runs/{runId}/judge", new Dictionary<string, string>(StringComparer.Ordinal) { [name] = TwoTasks });
            Assert.Equal(Verdict.Passed, (await response.Content.ReadFromJsonAsync<RunJudgement>(RunLogJson.Options))!.Verdict);
        }
    }

    [Fact]
    public async Task Post_AnyCriteria_ChangesNothingOfTheRun()
    {
        var runId = await StoredRun.RecordAsync(App.Log);
        var (summary, events) = (await App.Log.FindSummaryAsync(runId), await App.Log.ReadEventsAsync(runId));

        await JudgeAsync(runId, "assertions: { min_running_task_count: 9 }");

        Assert.Equivalent(summary, await App.Log.FindSummaryAsync(runId));
        Assert.Equal(events.Count, (await App.Log.ReadEventsAsync(runId)).Count);
        Assert.Equal(StoredRun.Yaml, (await App.Log.FindDefinitionAsync(runId))!.ScenarioYaml);
        Assert.Empty(App.Traffic.Published<ReportGenerated>());
    }

    [Fact]
    public async Task Post_RelativeCriterion_ComparesWithTheBaselineRun()
    {
        var (before, runId) = (await StoredRun.RecordAsync(App.Log, tasks: 4), await StoredRun.RecordAsync(App.Log, tasks: 2));

        Assert.Equal(Verdict.Inconclusive, (await JudgeAsync(runId, NoFewer)).Verdict);
        var judgement = await JudgeAsync(runId, NoFewer, $"?baseline={before}");
        Assert.Equal((Verdict.Failed, (Guid?)before), (judgement.Verdict, judgement.BaselineRunId));
        Assert.Equal(Verdict.Passed, (await JudgeAsync(before, NoFewer, $"?baseline={runId}")).Verdict);
    }

    [Fact]
    public async Task Post_BaselineThatIsTheRunItself_IsRefused()
    {
        var runId = await StoredRun.RecordAsync(App.Log);

        using var response = await PostAsync(runId, NoFewer, $"?baseline={runId}");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "baseline-run-unknown");
        Assert.Contains("with itself", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BaselineOfAnotherTarget_IsRefused()
    {
        var (before, runId) = (await StoredRun.RecordAsync(App.Log, target: TargetsFile.Locust), await StoredRun.RecordAsync(App.Log));

        using var response = await PostAsync(runId, NoFewer, $"?baseline={before}");

        await response.ProblemAsync(HttpStatusCode.BadRequest, "baseline-run-unknown");
    }

    [Fact]
    public async Task Post_WrongCriteriaAndBaseline_SaysAllOfIt()
    {
        var runId = await StoredRun.RecordAsync(App.Log);

        using var response = await PostAsync(runId, "assertions: { max_droped_calls: 0 }\ncriteria: 7\n", $"?baseline={Guid.NewGuid()}");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "criteria-invalid");
        Assert.Equal([1, 2], problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("line").GetInt32()));
        Assert.Equal(["criteria-invalid", "baseline-run-unknown"], problem.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Post_UnknownRun_IsNotFound()
    {
        using var response = await PostAsync(Guid.NewGuid(), TwoTasks);

        await response.ProblemAsync(HttpStatusCode.NotFound, "run-unknown");
    }

    [Fact]
    public async Task Post_RunThatGoesOn_IsAConflict()
    {
        var runId = await StoredRun.RecordAsync(App.Log, status: RunStatus.Running);

        using var response = await PostAsync(runId, TwoTasks);

        await response.ProblemAsync(HttpStatusCode.Conflict, "run-not-over");
    }

    [Fact]
    public async Task Post_RunWithoutARecord_IsGone()
    {
        var runId = await StoredRun.RecordAsync(App.Log, played: false);

        using var response = await PostAsync(runId, TwoTasks);

        await response.ProblemAsync(HttpStatusCode.Gone, "record-missing");
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"criteriaYml\": \"\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("x", "image/png", HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_BodyThatIsNoRequest_IsAProblem(string body, string type, HttpStatusCode status)
    {
        var runId = await StoredRun.RecordAsync(App.Log);
        using var content = new StringContent(body, Encoding.UTF8, type);

        using var response = await Client.PostAsync($"/api/v1/runs/{runId}/judge", content);

        await response.ProblemAsync(status, "request-invalid");
    }

    private async Task<RunJudgement> JudgeAsync(Guid runId, string criteria, string query = "")
    {
        using var response = await PostAsync(runId, criteria, query);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<RunJudgement>(RunLogJson.Options))!;
    }

    private async Task<HttpResponseMessage> PostAsync(Guid runId, string criteria, string query = "")
    {
        using var content = new StringContent(criteria, Encoding.UTF8, "application/yaml");
        return await Client.PostAsync($"/api/v1/runs/{runId}/judge{query}", content);
    }
}
