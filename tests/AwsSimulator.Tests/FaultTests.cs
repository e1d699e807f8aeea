using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests;

public class FaultTests
{
    [Fact]
    public async Task Post_DesiredCountLater_ChangesItThenAndIsListed()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();

        var response = await PostAsync(client, """{"kind":"desired-count","desired":3,"start":60}""");
        var before = await DesiredAsync(client);
        application.Time.Advance(TimeSpan.FromSeconds(61));
        var after = await DesiredAsync(client);
        var listed = JsonNode.Parse(await client.GetStringAsync("/_sim/faults"))!;

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal((1, 3), (before, after));
        Assert.Equal("desired-count", (string)listed[0]!["kind"]!);
        Assert.Equal("Active", (string)listed[0]!["state"]!);
    }

    [Fact]
    public async Task Delete_BeforeItBegins_NeverHappens()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        var id = JsonNode.Parse(await (await PostAsync(client, """{"kind":"desired-count","desired":3,"start":60}""")).Content.ReadAsStringAsync())![0]!["id"];

        var deleted = await client.DeleteAsync($"/_sim/faults/{id}");
        var unknown = await client.DeleteAsync("/_sim/faults/77");
        application.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(1, await DesiredAsync(client));
    }

    [Fact]
    public async Task Post_SameKeyTwice_HappensOnceAndIsTakenBackByKey()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        await PostAsync(client, """{"kind":"desired-count","desired":3,"start":30}""");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "run-1");

        var first = await PostAsync(client, """{"kind":"desired-count","desired":5,"start":60}""");
        var second = await PostAsync(client, """{"kind":"desired-count","desired":5,"start":60}""");
        await client.DeleteAsync("/_sim/faults?key=run-1");
        application.Time.Advance(TimeSpan.FromSeconds(61));
        var listed = JsonNode.Parse(await client.GetStringAsync("/_sim/faults"))!.AsArray();

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(["Active", "Cancelled"], listed.Select(fault => (string)fault!["state"]!));
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "at least one")]
    [InlineData("3", "must be a fault")]
    [InlineData("{}", "fault.kind: missing")]
    [InlineData("""{"kind":"flood"}""", "'flood' is none of")]
    [InlineData("""{"kind":"desired-count"}""", "fault.desired: missing")]
    [InlineData("""{"kind":"desired-count","desired":"many"}""", "fault.desired: must be a whole number from 0 to 1000")]
    [InlineData("""{"kind":"desired-count","desired":1,"start":-1}""", "fault.start: must be a number")]
    [InlineData("""{"kind":"desired-count","desired":1,"wrong":1}""", "fault.wrong: unknown; known here: desired, duration, kind, start")]
    [InlineData("""[{"kind":"desired-count","desired":1},{"kind":1}]""", "faults[1].kind: must be a text")]
    public async Task Post_Bad_IsA400ThatNamesThePlaceAndDoesNothing(string body, string message)
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();

        var response = await PostAsync(client, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsArray().Select(error => (string)error!).Aggregate((a, b) => $"{a}\n{b}"), StringComparison.Ordinal);
        Assert.Equal("[]", await client.GetStringAsync("/_sim/faults"));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) =>
        client.PostAsync("/_sim/faults", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<int> DesiredAsync(HttpClient client) => (int)JsonNode.Parse(await client.GetStringAsync("/_sim/state"))!["desired"]!;
}
