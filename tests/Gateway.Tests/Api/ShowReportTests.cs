using System.Net;
using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class ShowReportTests : ApiTest
{
    [Theory]
    [InlineData("", "text/markdown", "run.md")]
    [InlineData("?format=md", "text/markdown", "run.md")]
    [InlineData("?format=json", "application/json", "run.json")]
    [InlineData("?format=HTML", "text/html", "run.html")]
    [InlineData("?format=junit", "application/xml", "run.junit.xml")]
    public async Task Get_WrittenReport_IsSentAsWhatItIs(string query, string contentType, string file)
    {
        string[] files = ["run.md", "run.json", "run.html", "run.junit.xml", "run.metrics.csv"];
        foreach (var name in files)
            await File.WriteAllTextAsync(Path.Combine(App.Results, name), $"the text of {name}");
        var runId = await App.RecordAsync(RunStatus.Completed, files: files);

        using var response = await Client.GetAsync($"/api/v1/runs/{runId}/report{query}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"the text of {file}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_RunWithoutReport_SaysThatItIsMissing()
    {
        var runId = await App.RecordAsync(RunStatus.Running);

        using var response = await Client.GetAsync($"/api/v1/runs/{runId}/report");

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound, "report-missing");
        Assert.Contains("Running", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Get_ReportWhoseFileIsGone_SaysThatItIsMissing()
    {
        var runId = await App.RecordAsync(RunStatus.Completed, files: "gone.md");

        using var response = await Client.GetAsync($"/api/v1/runs/{runId}/report");

        await response.ProblemAsync(HttpStatusCode.NotFound, "report-missing");
    }

    [Fact]
    public async Task Get_UnknownFormat_NamesTheFormats()
    {
        var runId = await App.RecordAsync(RunStatus.Completed);

        using var response = await Client.GetAsync($"/api/v1/runs/{runId}/report?format=pdf");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "request-invalid");
        Assert.Contains("md, json, html, junit", problem.GetProperty("detail").GetString());
    }
}
