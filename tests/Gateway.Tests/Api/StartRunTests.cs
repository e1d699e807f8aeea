using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Catalog;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class StartRunTests : ApiTest
{
    private const string Runs = "/api/v1/runs";
    private static readonly RunRequest Smoke = new() { Scenario = "smoke-test", Target = TargetsFile.Voice, RequestedBy = "somebody" };

    [Fact]
    public async Task Post_ValidRequest_AcceptsRecordsAndPublishesIt()
    {
        using var response = await Client.PostAsJsonAsync(Runs, Smoke);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var accepted = (await response.Content.ReadFromJsonAsync<RunAccepted>(RunLogJson.Options))!;
        Assert.Equal(RunStatus.CheckingBaseline, accepted.Status);
        Assert.Equal($"{Runs}/{accepted.Id}", response.Headers.Location?.OriginalString);
        Assert.Equal($"{Runs}/{accepted.Id}/events", accepted.Links["events"]);
        var requested = Assert.Single(App.Traffic.Published<TestRequested>());
        Assert.Equal((accepted.Id, "smoke-test", TargetsFile.Voice, "somebody"), (requested.RunId, requested.Scenario, requested.Target, requested.RequestedBy));
        Assert.Equal(accepted.Id, await App.Holds.FindHolderAsync(TargetsFile.Voice));
        var run = await Client.GetFromJsonAsync<RunView>(accepted.Links["self"], RunLogJson.Options);
        Assert.Equal(RunStatus.CheckingBaseline, run!.Status);
    }

    [Fact]
    public async Task Post_UnknownScenario_NamesTheScenarios()
    {
        using var response = await Client.PostAsJsonAsync(Runs, Smoke with { Scenario = "brust" });

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "scenario-unknown");
        Assert.Contains(string.Join(", ", ScenarioCatalog.Names), problem.GetProperty("detail").GetString());
        await AssertNothingStartedAsync();
    }

    [Fact]
    public async Task Post_InvalidYaml_ListsEveryErrorWithItsPlace()
    {
        const string Yaml = "name: mine\nsteps:\n  - action: wait\n    seconds: -1\n  - action: dance\n";

        using var response = await Client.PostAsJsonAsync(Runs, Smoke with { Scenario = null, ScenarioYaml = Yaml });

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "scenario-invalid");
        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal([4, 5], errors.Select(error => error.GetProperty("line").GetInt32()).Distinct().Order());
        Assert.All(errors, error => Assert.True(error.GetProperty("column").GetInt32() > 0));
        Assert.All(errors, error => Assert.NotEmpty(error.GetProperty("message").GetString()!));
        await AssertNothingStartedAsync();
    }

    [Fact]
    public async Task Post_ScenarioWithFaultsAndNobodyToMakeThem_IsRefused()
    {
        const string Yaml = "name: mine\nsteps: [ { action: wait, seconds: 1 } ]\nfaults: [ { kind: throttling } ]\n";

        using var response = await Client.PostAsJsonAsync(Runs, Smoke with { Scenario = null, ScenarioYaml = Yaml });

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "scenario-invalid");
        Assert.Contains("asks for faults, but nobody is configured to make them", problem.GetProperty("detail").GetString());
        await AssertNothingStartedAsync();
    }

    [Theory]
    [InlineData("nowhere", "target-unknown")]
    [InlineData(null, "target-unknown")]
    [InlineData(TargetsFile.Locust, "scenario-invalid")]
    public async Task Post_TargetThatWillNotDo_SaysSo(string? target, string code)
    {
        using var response = await Client.PostAsJsonAsync(Runs, Smoke with { Target = target });

        await response.ProblemAsync(HttpStatusCode.BadRequest, code);
        await AssertNothingStartedAsync();
    }

    [Fact]
    public async Task Post_BusyTarget_NamesTheRunThatHoldsIt()
    {
        var first = await StartAsync(Smoke);

        using var response = await Client.PostAsJsonAsync(Runs, Smoke);

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict, "target-busy");
        Assert.Equal(first, problem.GetProperty("runId").GetGuid());
        Assert.Single(App.Traffic.Published<TestRequested>());
    }

    [Fact]
    public async Task Post_BusyTargetAndWillingToWait_IsQueued()
    {
        await StartAsync(Smoke);

        using var response = await Client.PostAsJsonAsync(Runs, Smoke with { Queue = true });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(RunStatus.Queued, (await response.Content.ReadFromJsonAsync<RunAccepted>(RunLogJson.Options))!.Status);
    }

    [Fact]
    public async Task Post_BeforeTheQueuesAreBound_AsksToTryAgain()
    {
        App.Readiness.SetMissing("No consumer yet on: report-writer-write-report.");

        using var response = await Client.PostAsJsonAsync(Runs, Smoke);

        var problem = await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "not-ready");
        Assert.Contains("report-writer-write-report", problem.GetProperty("detail").GetString());
        await AssertNothingStartedAsync();
    }

    [Theory]
    [InlineData("{\"scenario\": ")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"scenario\": 7}")]
    [InlineData("{\"scenario\": \"burst\", \"tarqet\": \"voice-agent\"}")]
    [InlineData("{}")]
    public async Task Post_BodyThatIsNoRequest_IsAProblem(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(Runs, content);

        await response.ProblemAsync(HttpStatusCode.BadRequest, "request-invalid");
    }

    [Fact]
    public async Task Post_BodyThatIsNoJson_IsAProblem()
    {
        using var content = new StringContent("scenario=burst", Encoding.UTF8, "text/plain");
        using var response = await Client.PostAsync(Runs, content);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "request-invalid");
    }

    private async Task<Guid> StartAsync(RunRequest request)
    {
        using var response = await Client.PostAsJsonAsync(Runs, request);
        var accepted = await response.Content.ReadFromJsonAsync<JsonElement>();
        await App.Traffic.SettleAsync();
        return accepted.GetProperty("id").GetGuid();
    }

    private async Task AssertNothingStartedAsync()
    {
        Assert.Empty(App.Traffic.Published<TestRequested>());
        Assert.Null(await App.Holds.FindHolderAsync(TargetsFile.Voice));
    }
}
