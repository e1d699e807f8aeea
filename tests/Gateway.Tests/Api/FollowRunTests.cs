using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class FollowRunTests : ApiTest
{
    [Theory]
    [InlineData(null, "one two three")]
    [InlineData("1-0", "two three")]
    [InlineData("3-0", "")]
    [InlineData("nonsense'; --", "one two three")]
    public async Task Get_EndedRun_SendsWhatComesAfterTheLastEventAndEnds(string? lastEventId, string expected)
    {
        var runId = await App.RecordAsync(RunStatus.Completed);
        foreach (var key in (string[])["one", "two", "three"])
            await AppendAsync(runId, key);

        using var response = await GetAsync(runId, lastEventId);
        var items = await ItemsAsync(response);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, string.Join(' ', items.Select(item => item.Data.Message)));
        Assert.All(items, item => Assert.Equal(RunEventTypes.StepStarted, item.EventType));
    }

    [Fact]
    public async Task Get_OpenRun_SendsEventsAsTheyComeUntilItEnds()
    {
        var runId = await App.RecordAsync(RunStatus.Running);
        await AppendAsync(runId, "one");
        using var response = await GetAsync(runId, lastEventId: null);
        await using var stream = await response.Content.ReadAsStreamAsync();
        await using var items = Parse(stream).GetAsyncEnumerator();

        Assert.True(await items.MoveNextAsync());
        Assert.Equal(("1-0", "one"), (items.Current.EventId, items.Current.Data.Message));
        await AppendAsync(runId, "two");
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(("2-0", "two"), (items.Current.EventId, items.Current.Data.Message));
        await App.Log.WriteSummaryAsync((await App.Log.FindSummaryAsync(runId))! with { Status = RunStatus.Completed });

        Assert.False(await items.MoveNextAsync());
    }

    private static IAsyncEnumerable<SseItem<RunEvent>> Parse(Stream stream) =>
        SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<RunEvent>(data, RunLogJson.Options)!).EnumerateAsync();

    private static async Task<List<SseItem<RunEvent>>> ItemsAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync();
        List<SseItem<RunEvent>> items = [];
        await foreach (var item in Parse(stream))
            items.Add(item);
        return items;
    }

    private async Task<HttpResponseMessage> GetAsync(Guid runId, string? lastEventId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/runs/{runId}/events");
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    private Task AppendAsync(Guid runId, string key) =>
        App.Log.AppendAsync(runId, new RunEvent { Key = key, Type = RunEventTypes.StepStarted, At = App.Time.GetUtcNow(), Source = "test", Message = key });
}
