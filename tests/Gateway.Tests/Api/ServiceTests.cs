using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Catalog;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class ServiceTests : ApiTest
{
    [Fact]
    public async Task GetOpenApi_Document_NamesEveryRoute()
    {
        var document = await Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "/api/v1/runs/{id}", "/api/v1/runs/{id}/events", "/api/v1/runs/{id}/report", "/api/v1/scenarios", "/api/v1/targets" },
            paths.ToHashSet(StringComparer.Ordinal));
        Assert.Contains(paths, path => path.TrimEnd('/') == "/api/v1/runs");
    }

    [Fact]
    public async Task GetScenarios_Catalog_ShowsAllAndEachAsItIsWritten()
    {
        var scenarios = await Client.GetFromJsonAsync<List<ScenarioView>>("/api/v1/scenarios", RunLogJson.Options);

        Assert.Equal(ScenarioCatalog.Names, scenarios!.Select(scenario => scenario.Name));
        Assert.Equal(ScenarioCatalog.Find("burst"), await Client.GetStringAsync("/api/v1/scenarios/burst"));
    }

    [Fact]
    public async Task GetScenario_Unknown_IsNotFound()
    {
        using var response = await Client.GetAsync("/api/v1/scenarios/brust");

        await response.ProblemAsync(HttpStatusCode.NotFound, "scenario-unknown");
    }

    [Fact]
    public async Task GetTargets_File_ShowsItsTargets()
    {
        var targets = await Client.GetFromJsonAsync<List<Target>>("/api/v1/targets", RunLogJson.Options);

        Assert.Equal([TargetsFile.Locust, TargetsFile.Other, TargetsFile.Voice], targets!.Select(target => target.Name));
    }

    [Fact]
    public async Task Get_NoRoute_IsAProblem()
    {
        using var response = await Client.GetAsync("/api/v1/nothing");

        await response.ProblemAsync(HttpStatusCode.NotFound, "request-invalid");
    }

    [Fact]
    public async Task GetAlive_NotReady_IsAliveButNotHealthy()
    {
        App.Readiness.SetMissing("No consumer yet on: report-writer-write-report.");

        using var alive = await Client.GetAsync("/alive");
        using var health = await Client.GetAsync("/health");

        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("report-writer-write-report", await health.Content.ReadAsStringAsync());
    }
}
