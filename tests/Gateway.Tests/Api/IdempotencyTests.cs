using System.Net;
using System.Net.Http.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class IdempotencyTests : ApiTest
{
    private const string Key = "nightly-2026-03-01";
    private static readonly RunRequest Smoke = new() { Scenario = "smoke-test", Target = TargetsFile.Voice };

    [Fact]
    public async Task Post_SameKeyTwice_IsOneRun()
    {
        var first = await AcceptedAsync(Smoke);

        var second = await AcceptedAsync(Smoke);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(RunStatus.CheckingBaseline, second.Status);
        Assert.Single(App.Traffic.Published<TestRequested>());
    }

    [Fact]
    public async Task Post_SameKeyAfterTheRunsEnd_TellsHowItStands()
    {
        var first = await AcceptedAsync(Smoke);
        await App.Log.WriteSummaryAsync((await App.Log.FindSummaryAsync(first.Id))! with { Status = RunStatus.Completed });
        await App.Holds.ReleaseAsync(TargetsFile.Voice, first.Id);

        var second = await AcceptedAsync(Smoke);

        Assert.Equal((first.Id, RunStatus.Completed), (second.Id, second.Status));
        Assert.Null(await App.Holds.FindHolderAsync(TargetsFile.Voice));
    }

    [Fact]
    public async Task Post_SameKeyWhileAnotherRunHoldsTheTarget_IsStillTheFirstRun()
    {
        var first = await AcceptedAsync(Smoke);
        await App.Log.WriteSummaryAsync((await App.Log.FindSummaryAsync(first.Id))! with { Status = RunStatus.Completed });
        await App.Holds.ReleaseAsync(TargetsFile.Voice, first.Id);
        await App.Holds.TakeAsync(TargetsFile.Voice, Guid.NewGuid());

        Assert.Equal(first.Id, (await AcceptedAsync(Smoke)).Id);
        Assert.Equal(first.Id, (await AcceptedAsync(Smoke)).Id);
    }

    [Fact]
    public async Task Post_SameKeyForAnotherRequest_IsRefused()
    {
        await AcceptedAsync(Smoke);

        using var response = await PostAsync(Smoke with { Target = TargetsFile.Other }, Key);

        await response.ProblemAsync(HttpStatusCode.Conflict, "idempotency-key-reused");
        Assert.Single(App.Traffic.Published<TestRequested>());
    }

    [Fact]
    public async Task Post_KeyOfARefusedRequest_MayBeUsedAgain()
    {
        using var refused = await PostAsync(Smoke with { Scenario = "brust" }, Key);
        await refused.ProblemAsync(HttpStatusCode.BadRequest, "scenario-unknown");

        await AcceptedAsync(Smoke);
    }

    [Fact]
    public async Task Post_EndlessKey_IsRefused()
    {
        using var response = await PostAsync(Smoke, new string('k', 201));

        await response.ProblemAsync(HttpStatusCode.BadRequest, "request-invalid");
    }

    private async Task<RunAccepted> AcceptedAsync(RunRequest request)
    {
        using var response = await PostAsync(request, Key);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        await App.Traffic.SettleAsync();
        return (await response.Content.ReadFromJsonAsync<RunAccepted>(RunLogJson.Options))!;
    }

    private async Task<HttpResponseMessage> PostAsync(RunRequest request, string key)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/runs") { Content = JsonContent.Create(request) };
        message.Headers.Add("Idempotency-Key", key);
        return await Client.SendAsync(message);
    }
}
