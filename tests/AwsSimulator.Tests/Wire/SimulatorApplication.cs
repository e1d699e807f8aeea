using System.Net;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

/// <summary>The simulator in this process, on a clock that the test moves on; or in real time.</summary>
internal sealed class SimulatorApplication(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public const string Service = "voice-agent-poc-poc-voice-agent";
    public const string Table = "voice-agent-poc-sessions";
    public const string Ecs = "AmazonEC2ContainerServiceV20141113";
    public const string CloudWatch = "GraniteServiceVersion20100801";
    public const string Scaling = "AnyScaleFrontendService";
    public const string Ssm = "AmazonSSM";
    public const string Instance = "i-0a1b2c3d4e5f60718";

    public ManualTimeProvider Time { get; } = new();

    public bool IsRealTime { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // As a setting, not as UseKestrel's port: that one is set after the server's start has begun, which fails on a busy machine.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        if (IsRealTime)
            return;

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            services.AddSingleton<IStartupFilter>(new ClockControl(Time));
        });
    }

    /// <summary>Listens on a free loopback port, for clients in other processes.</summary>
    /// <returns>The URL.</returns>
    public string Listen()
    {
        UseKestrel();
        StartServer();
        return ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    /// <summary>Calls an operation and expects success.</summary>
    public async Task<JsonNode> CallAsync(string service, string operation, string body)
    {
        var (status, answer, _) = await TryAsync($"{service}.{operation}", body);

        Assert.True(status == HttpStatusCode.OK, $"{operation}: {answer}");
        return answer;
    }

    public async Task<(HttpStatusCode Status, JsonNode Answer, HttpResponseMessage Response)> TryAsync(string target, string body, bool signed = true)
    {
        var client = CreateClient();
        using var request = AwsRequests.Json(target, body);
        request.RequestUri = client.BaseAddress;
        if (signed)
            await AwsRequests.SignAsync(request, AwsRequests.SigningNameOf(target));
        var response = await client.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!, response);
    }

    /// <summary>Runs a script through SSM and returns its invocation.</summary>
    public async Task<JsonNode> RunAsync(params string[] lines)
    {
        var commands = new JsonArray([.. lines.Select(line => (JsonNode)line)]);
        var sent = await CallAsync(Ssm, "SendCommand", new JsonObject
        {
            ["DocumentName"] = "AWS-RunShellScript",
            ["InstanceIds"] = new JsonArray(Instance),
            ["Parameters"] = new JsonObject { ["commands"] = commands },
        }.ToJsonString());
        Time.Advance(TimeSpan.FromSeconds(2));
        return await CallAsync(Ssm, "GetCommandInvocation", $$"""{"CommandId":"{{sent["Command"]!["CommandId"]}}","InstanceId":"{{Instance}}"}""");
    }

    public AmazonDynamoDBClient DynamoDb() => new(
        AwsRequests.Credentials,
        new AmazonDynamoDBConfig { ServiceURL = "http://localhost", AuthenticationRegion = "us-east-1", MaxErrorRetry = 0, HttpClientFactory = new InProcess(this) });

    private sealed class InProcess(SimulatorApplication application) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => application.CreateDefaultClient(new PlainAddress());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }

    /// <summary>The SDK's addresses are of a kind that the test server cannot take apart.</summary>
    private sealed class PlainAddress : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://localhost/");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
