using System.Net;
using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Work;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class StopRunTests : ApiTest
{
    [Fact]
    public async Task Delete_OpenRun_AsksForItsEnd()
    {
        var runId = await App.RecordAsync(RunStatus.Running);

        using var response = await Client.DeleteAsync($"/api/v1/runs/{runId}?reason=wrong%20target");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(new CancelRun { RunId = runId, Reason = "wrong target" }, Assert.Single(App.Traffic.Published<CancelRun>()));
    }

    [Theory]
    [InlineData(RunStatus.Completed)]
    [InlineData(RunStatus.Failed)]
    [InlineData(RunStatus.Settling)]
    [InlineData(RunStatus.Reporting)]
    public async Task Delete_EndedRun_SaysThatItIsOver(RunStatus status)
    {
        var runId = await App.RecordAsync(status);

        using var response = await Client.DeleteAsync($"/api/v1/runs/{runId}");

        await response.ProblemAsync(HttpStatusCode.Conflict, "run-over");
        Assert.Empty(App.Traffic.Published<CancelRun>());
    }

    [Theory]
    [InlineData(RunStatus.Settling, true)]
    [InlineData(RunStatus.Settling, false)]
    [InlineData(RunStatus.Failed, true)]
    [InlineData(RunStatus.Failed, false)]
    public async Task Delete_LoadMayBeUp_SaysSo(RunStatus status, bool isSwept)
    {
        var runId = await App.RecordAsync(status);
        if (!isSwept)
            await App.Work.RecordAsync(WorkKinds.Sweep, runId);

        using var response = await Client.DeleteAsync($"/api/v1/runs/{runId}");

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict, "run-over");
        Assert.Equal(!isSwept, problem.GetProperty("detail").GetString()!.Contains("load may still be up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delete_UnknownRun_IsNotFound()
    {
        using var response = await Client.DeleteAsync($"/api/v1/runs/{Guid.NewGuid()}");

        await response.ProblemAsync(HttpStatusCode.NotFound, "run-unknown");
    }

    [Fact]
    public async Task Delete_EndlessReason_IsRefused()
    {
        var runId = await App.RecordAsync(RunStatus.Running);

        using var response = await Client.DeleteAsync($"/api/v1/runs/{runId}?reason={new string('x', 501)}");

        await response.ProblemAsync(HttpStatusCode.BadRequest, "request-invalid");
        Assert.Empty(App.Traffic.Published<CancelRun>());
    }
}
