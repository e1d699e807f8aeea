using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;

namespace LoadPlatform.ClockLoad;

/// <summary>What the platform's watchers ask: DescribeServices twice, GetMetricData and BatchGetItem once each, in turn. Each call is signed anew.</summary>
internal sealed class CallMix
{
    private const string Service = "voice-agent-poc-poc-voice-agent";
    private const string Table = "voice-agent-poc-sessions";
    private static readonly AWSCredentials Credentials = new BasicAWSCredentials("simulator", "simulator");
    private readonly HttpClient _http;
    private readonly TimeProvider _wall;
    private readonly IReadOnlyList<Call> _calls;

    private CallMix(HttpClient http, TimeProvider wall, IReadOnlyList<string> tasks, DateTimeOffset now)
    {
        (_http, _wall) = (http, wall);
        var services = new Call("ecs", "AmazonEC2ContainerServiceV20141113.DescribeServices", "1.1", $$"""{"cluster":"{{Service}}","services":["{{Service}}"]}""");
        var metrics = new Call("monitoring", "GraniteServiceVersion20100801.GetMetricData", "1.0", Queries(now));
        var items = new Call("dynamodb", "DynamoDB_20120810.BatchGetItem", "1.0", Keys(tasks));
        _calls = [services, metrics, services, items];
    }

    /// <summary>Asks the simulator for its tasks and its time.</summary>
    public static async Task<CallMix> ReadAsync(HttpClient http, TimeProvider wall)
    {
        var state = JsonNode.Parse(await http.GetStringAsync("/_sim/state"))!;
        var now = DateTimeOffset.Parse((string)state["now"]!, CultureInfo.InvariantCulture);
        return new CallMix(http, wall, [.. state["tasks"]!.AsArray().Select(task => (string)task!["id"]!)], now);
    }

    /// <summary>Makes the next call.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> SendAsync(int number)
    {
        var call = _calls[number % _calls.Count];
        using var request = new HttpRequestMessage(HttpMethod.Post, _http.BaseAddress) { Content = new ByteArrayContent(call.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue($"application/x-amz-json-{call.Version}");
        request.Headers.Add("X-Amz-Target", call.Target);
        Sign(request, call);
        using var response = await _http.SendAsync(request);
        return response.IsSuccessStatusCode;
    }

    private void Sign(HttpRequestMessage request, Call call)
    {
        var signing = new AWSSigningRequest { HttpMethod = HttpMethod.Post, RequestUri = request.RequestUri, Content = call.Body };
        signing.Headers["X-Amz-Target"] = call.Target;
        var parameters = new AWSSigV4Parameters { Credentials = Credentials, Region = RegionEndpoint.USEast1, Service = call.SigningName, SignedAt = _wall.GetUtcNow().UtcDateTime };
        foreach (var (name, value) in AWSSigV4Signer.Sign(signing, parameters).Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string Queries(DateTimeOffset now) => new JsonObject
    {
        ["StartTime"] = now.AddMinutes(-10).ToUnixTimeSeconds(),
        ["EndTime"] = now.AddHours(2).ToUnixTimeSeconds(),
        ["MetricDataQueries"] = new JsonArray([.. new[] { "ActiveCount", "HealthyTaskCount", "SessionsPerTask", "MaxSessionsPerTask" }.Select((name, index) => new JsonObject
        {
            ["Id"] = $"m{index}",
            ["MetricStat"] = new JsonObject
            {
                ["Metric"] = new JsonObject
                {
                    ["Namespace"] = "VoiceAgent/Sessions",
                    ["MetricName"] = name,
                    ["Dimensions"] = new JsonArray(new JsonObject { ["Name"] = "Environment", ["Value"] = "poc" }),
                },
                ["Period"] = 60,
                ["Stat"] = "Average",
            },
        })]),
    }.ToJsonString();

    private static string Keys(IReadOnlyList<string> tasks)
    {
        var keys = tasks.Select(task => new JsonObject { ["PK"] = new JsonObject { ["S"] = $"TASK#{task}" }, ["SK"] = new JsonObject { ["S"] = "HEARTBEAT" } });
        return new JsonObject { ["RequestItems"] = new JsonObject { [Table] = new JsonObject { ["Keys"] = new JsonArray([.. keys]) } } }.ToJsonString();
    }

    private sealed record Call(string SigningName, string Target, string Version, string Text)
    {
        public byte[] Body { get; } = Encoding.UTF8.GetBytes(Text);
    }
}
