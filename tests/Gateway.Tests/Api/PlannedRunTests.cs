using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Tests.Api;

/// <summary>What a request for a run says beside scenario and target.</summary>
public sealed class PlannedRunTests : ApiTest
{
    private const string Outer = "name: outer\nparameters:\n  calls: { default: 2 }\nsteps:\n  - { action: include, scenario: batch, parameters: { count: \"${calls}\" } }\n  - { action: end_all_calls }\n";
    private const string Batch = "name: batch\nsteps:\n  - { action: place_calls, count: \"${count}\" }\n";

    [Theory]
    [InlineData("7", "batch")]
    [InlineData("\"7\"", "batch.yaml")]
    public async Task Post_ParametersAndIncludes_AreFilledIn(string value, string file)
    {
        var body = $$"""{"scenarioYaml": {{JsonSerializer.Serialize(Outer)}}, "target": "voice-agent", "parameters": {"calls": {{value}}}, "includes": {"{{file}}": {{JsonSerializer.Serialize(Batch)}} } }""";

        var runId = await AcceptAsync(body);

        var definition = (await App.Log.FindDefinitionAsync(runId))!;
        Assert.Equal("7", definition.Parameters["calls"]);
        Assert.Equal(["place 7 calls at 1 per 1 s", "end all calls"], ScenarioReader.Read(definition.ScenarioYaml, "stored").Scenario!.Steps.Select(step => step.Title));
        Assert.Equal("7", Assert.Single(App.Traffic.Published<TestRequested>()).Parameters!["calls"]);
    }

    [Theory]
    [InlineData("dryRun", "maxCost", "maxDurationSeconds", "baselineRunId")]
    [InlineData("dry_run", "max_cost", "max_duration_seconds", "baseline_run_id")]
    [InlineData("dry_run", "max_cost", "max_duration", "baseline_run")]
    public async Task Post_Plan_IsRecordedInEitherSpelling(string dryRun, string cost, string duration, string baseline)
    {
        var before = await StoredRun.RecordAsync(App.Log, scenario: "smoke-test");

        var runId = await AcceptAsync($$"""{"scenario": "smoke-test", "target": "voice-agent", "{{dryRun}}": true, "{{cost}}": 0.5, "{{duration}}": 600, "{{baseline}}": "{{before}}" }""");

        var definition = (await App.Log.FindDefinitionAsync(runId))!;
        Assert.Equal((true, 0.5, 600, before), (definition.DryRun, definition.MaxCost, definition.MaxDurationSeconds, definition.BaselineRunId));
        Assert.True((await Client.GetFromJsonAsync<RunView>($"/api/v1/runs/{runId}", RunLogJson.Options))!.DryRun);
    }

    [Fact]
    public async Task Post_SeveralMistakes_AreSaidAtOnce()
    {
        using var response = await PostAsync($$"""
            {"scenario": "brust", "target": "nowhere", "maxCost": -1, "maxDurationSeconds": 0, "baselineRunId": "{{Guid.NewGuid()}}", "includes": {"../x": "a"} }
            """);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "scenario-unknown");
        Assert.Equal(
            ["scenario-unknown", "request-invalid", "target-unknown", "request-invalid", "request-invalid", "baseline-run-unknown"],
            problem.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
        Assert.Empty(App.Traffic.Published<TestRequested>());
    }

    [Fact]
    public async Task Post_ScenarioLongerThanAllowed_NamesBothTimes()
    {
        using var response = await PostAsync("""{"scenario": "burst", "target": "voice-agent", "maxDurationSeconds": 300}""");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "limit-exceeded");
        Assert.Contains("can take 880 s, but the request allows 300 s", problem.GetProperty("detail").GetString());
        Assert.Null(await App.Holds.FindHolderAsync(TargetsFile.Voice));
    }

    [Theory]
    [InlineData("{\"nothing\": 1}", "there is no parameter 'nothing'")]
    [InlineData("{\"forced_desired\": \"many\"}", "'count' must be a whole number")]
    public async Task Post_ParametersThatDoNotFit_AreErrorsOfTheFile(string parameters, string said)
    {
        using var response = await PostAsync($$"""{"scenario": "scale-in-protection", "target": "voice-agent", "parameters": {{parameters}} }""");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "scenario-invalid");
        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), error => error.GetProperty("message").GetString()!.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{\"calls\": null}")]
    [InlineData("{\"calls\": {}}")]
    public async Task Post_ParametersThatAreNone_AreRefused(string parameters)
    {
        using var response = await PostAsync($$"""{"scenario": "smoke-test", "target": "voice-agent", "parameters": {{parameters}} }""");

        await response.ProblemAsync(HttpStatusCode.BadRequest, "request-invalid");
    }

    [Theory]
    [InlineData("burst", "The catalog has another scenario 'burst'")]
    [InlineData("scenario", "'scenario' is what errors call the file that is played; give the included file another name.")]
    public async Task Post_IncludedFileWithTheNameOfAnother_IsNotPassedOverSilently(string name, string said)
    {
        using var response = await PostAsync($$"""{"scenarioYaml": "name: outer\nsteps: [ { action: include, scenario: {{name}} } ]", "target": "voice-agent", "includes": {"{{name}}.yaml": "name: inner\nsteps: [ { action: dance } ]"} }""");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "request-invalid");
        Assert.Contains(said, problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("burst")]
    [InlineData("scenario")]
    public async Task Post_FileThatNothingIncludes_IsInNobodysWay(string name) =>
        await AcceptAsync($$"""{"scenarioYaml": "name: outer\nsteps: [ { action: wait, seconds: 5 } ]", "target": "voice-agent", "includes": {"{{name}}.yaml": "name: inner"} }""");

    [Theory]
    [InlineData(RunStatus.Running, true, "is not over")]
    [InlineData(RunStatus.Completed, false, "has no record")]
    [InlineData(RunStatus.Cancelled, true, "is Cancelled")]
    [InlineData(RunStatus.Failed, true, "is Failed")]
    [InlineData(RunStatus.Rejected, true, "is Rejected")]
    [InlineData(RunStatus.Completed, true, "is a dry run", "smoke-test", TargetsFile.Voice, true)]
    [InlineData(RunStatus.Completed, true, "played the scenario 'burst', not 'smoke-test'", "burst")]
    [InlineData(RunStatus.Completed, true, "on the target 'my-load', not on 'voice-agent'", "smoke-test", TargetsFile.Locust)]
    public async Task Post_BaselineRunThatCannotBeComparedWith_IsRefused(
        RunStatus status, bool played, string said, string scenario = "smoke-test", string target = TargetsFile.Voice, bool dryRun = false)
    {
        var before = await StoredRun.RecordAsync(App.Log, status: status, played: played, scenario: scenario, target: target, dryRun: dryRun);

        using var response = await PostAsync($$"""{"scenario": "smoke-test", "target": "voice-agent", "baselineRunId": "{{before}}" }""");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "baseline-run-unknown");
        Assert.Contains(said, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Get_RunWithAnEstimate_ShowsIt()
    {
        var runId = await AcceptAsync("""{"scenario": "smoke-test", "target": "voice-agent", "dryRun": true}""");
        var estimate = new RunEstimate
        {
            At = App.Time.GetUtcNow(), LongestSeconds = 300, ExpectedSeconds = 150, Calls = 1, PeakSessions = 1, ExpectedTasks = 1, LaunchedTasks = 0, KnownUsd = 0.01, Unknown = ["how many alarms"],
            Costs = [new EstimatedCost { Item = "fargate:vCPU", Unit = "vCPU-s", UnitPrice = 0.00001 }],
        };
        await App.Log.AppendAsync(runId, new RunEvent { Key = "estimate", Type = RunEventTypes.Estimated, At = estimate.At, Source = "test", Message = "", Data = JsonSerializer.SerializeToElement(estimate, RunLogJson.Options) });

        var run = await Client.GetFromJsonAsync<JsonElement>($"/api/v1/runs/{runId}");

        Assert.True(run.GetProperty("dryRun").GetBoolean());
        Assert.Equal(JsonValueKind.Null, run.GetProperty("estimate").GetProperty("totalUsd").ValueKind);
        Assert.Equal(0.01, run.GetProperty("estimate").GetProperty("knownUsd").GetDouble());
    }

    private async Task<Guid> AcceptAsync(string body)
    {
        using var response = await PostAsync(body);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        await App.Traffic.SettleAsync();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.PostAsync("/api/v1/runs", content);
    }
}
