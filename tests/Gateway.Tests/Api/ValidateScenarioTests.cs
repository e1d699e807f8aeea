using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Catalog;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class ValidateScenarioTests : ApiTest
{
    private const string Validate = "/api/v1/scenarios/validate";

    [Fact]
    public async Task Post_SoundScenario_SaysWhatItTakes()
    {
        using var response = await Client.PostAsJsonAsync(Validate, new ScenarioRequest { Scenario = "scale-in-protection", Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["forced_desired"] = "3" } });

        var validation = await ReadAsync(response);
        Assert.True(validation.Valid);
        Assert.Equal(("scale-in-protection", 6, 6), (validation.Name, validation.Calls, validation.PeakSessions));
        Assert.Contains("forced scale-in: set the desired count to 3", validation.Steps);
        Assert.True(validation.LongestSeconds > validation.ExpectedSeconds);
        Assert.Equal("1", Assert.Single(validation.Parameters).Default);
        Assert.Empty(validation.Errors);
    }

    [Fact]
    public async Task Post_FileItself_ListsEveryErrorWithItsPlace()
    {
        using var content = new StringContent("name: mine\nsteps:\n  - action: wait\n    seconds: -1\n  - action: dance\n", Encoding.UTF8, "application/yaml");

        using var response = await Client.PostAsync(Validate, content);

        var validation = await ReadAsync(response);
        Assert.False(validation.Valid);
        Assert.Equal([4, 5], validation.Errors.Select(error => error.Line));
        Assert.All(validation.Errors, error => Assert.True(error is { File: "scenario.yaml", Column: > 0, Message.Length: > 0 }));
        Assert.Null(validation.LongestSeconds);
    }

    [Theory]
    [InlineData("{}", "request-invalid")]
    [InlineData("{\"scenario\": \"brust\"}", "scenario-unknown")]
    [InlineData("{\"scenario\": \"burst\", \"target\": \"x\"}", "request-invalid")]
    public async Task Post_NoScenario_IsAProblem(string body, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await Client.PostAsync(Validate, content);

        await response.ProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task GetScenario_AsJson_ShowsItsParameters()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/scenarios/scale-in-protection");
        request.Headers.Accept.ParseAdd("application/json");

        using var response = await Client.SendAsync(request);

        var scenario = (await response.Content.ReadFromJsonAsync<ScenarioView>(RunLogJson.Options))!;
        var parameter = Assert.Single(scenario.Parameters);
        Assert.Equal(("forced_desired", "1"), (parameter.Name, parameter.Default));
        Assert.NotNull(parameter.Description);
        Assert.Equal(scenario.DurationSeconds, scenario.LongestSeconds);
    }

    [Fact]
    public async Task GetSchema_Always_IsTheJsonSchemaOfScenarios()
    {
        using var response = await Client.GetAsync("/api/v1/scenarios/schema");

        Assert.Equal("application/schema+json", response.Content.Headers.ContentType!.MediaType);
        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("$schema", out _));
        Assert.DoesNotContain("schema", ScenarioCatalog.Names);
    }

    [Fact]
    public async Task GetOpenApi_Document_ShowsPlanJudgementAndValidation()
    {
        var document = await Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var paths = document.GetProperty("paths");
        var judge = paths.GetProperty("/api/v1/runs/{id}/judge").GetProperty("post");
        Assert.Equal(["application/json", "application/yaml", "text/yaml", "text/plain"], judge.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(type => type.Name));
        Assert.True(judge.GetProperty("responses").TryGetProperty("410", out _));
        Assert.True(paths.TryGetProperty("/api/v1/scenarios/validate", out _));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var request = schemas.GetProperty("RunRequest").GetProperty("properties");
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "parameters", "includes", "dryRun", "maxCost", "maxDurationSeconds", "baselineRunId" },
            request.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(request.EnumerateObject(), property => property.Name.Contains('_'));
        Assert.True(request.GetProperty("parameters").TryGetProperty("additionalProperties", out _));
        Assert.True(schemas.GetProperty("RunView").GetProperty("properties").TryGetProperty("estimate", out _));
    }

    private static async Task<ScenarioValidation> ReadAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<ScenarioValidation>(RunLogJson.Options))!;
    }
}
