using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Tests.Configuration;
using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>A simulator in real time whose tasks are real processes: on a free port, in a loopback network and a folder of its own, with short task phases.</summary>
internal sealed class ProcessSimulator : IAsyncDisposable
{
    public const string Cluster = "demo-load";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly TemporaryFolder _folder = new();

    public ProcessSimulator(params (string Key, string Value)[] settings)
    {
        Application = new SimulatorApplication([.. Settings(_folder.Path).Concat(settings)]) { IsRealTime = true };
        Url = Application.Listen();
    }

    /// <summary>Tests of several builds may run at once: each test process has its own network.</summary>
    public static string Network { get; } = $"127.{16 + (Environment.ProcessId / 256 % 200)}.{Environment.ProcessId % 256}.0/24";

    public SimulatorApplication Application { get; }

    public string Url { get; }

    /// <summary>The settings of a simulator of real processes in a folder.</summary>
    public static IEnumerable<(string Key, string Value)> Settings(string folder) =>
    [
        ("Simulator:TaskHost", "process"),
        ("Simulator:Processes:WorkFolder", Path.Combine(folder, "work")),
        ("Simulator:Processes:Network", Network),
        ("Simulator:Tasks:Provisioning", "0.1s"),
        ("Simulator:Tasks:Pull", "0.1s"),
        ("Simulator:Tasks:Init", "0.1s"),
        ("Simulator:Tasks:HealthChecks", "0.1s"),
        ("Simulator:Tasks:Deregistration", "0.1s"),
        ("Simulator:Tasks:Deprovisioning", "0.1s"),
        ("Simulator:Sipp:InvocationDelay", "0s"),
        ("Simulator:Sipp:CommandDuration", "0s"),
        ("Simulator:Sessions:Linger", "1s"),
    ];

    /// <summary>Looks again and again until <paramref name="holds"/>; fails with what it saw last where that takes too long.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> holds, int seconds = 20)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (holds(seen))
                return seen;

            Assert.True(TimeProvider.System.GetElapsedTime(started).TotalSeconds < seconds, $"It did not come to pass within {seconds} s: {seen}");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Registers a task definition of one container of the same name.</summary>
    public Task RegisterAsync(string family, string image, int stopTimeout = 30) => CallAsync("RegisterTaskDefinition", new JsonObject
    {
        ["family"] = family,
        ["networkMode"] = "awsvpc",
        ["requiresCompatibilities"] = new JsonArray("FARGATE"),
        ["cpu"] = "256",
        ["memory"] = "512",
        ["containerDefinitions"] = new JsonArray(new JsonObject { ["name"] = family, ["image"] = image, ["essential"] = true, ["stopTimeout"] = stopTimeout }),
    });

    /// <summary>Runs a task in the load stack's cluster.</summary>
    /// <param name="family">The task definition.</param>
    /// <param name="container">Its container.</param>
    /// <param name="command">Overrides the container's command.</param>
    /// <param name="environment">Overrides its variables.</param>
    /// <returns>Its ARN.</returns>
    public async Task<string> RunTaskAsync(string family, string container, IReadOnlyList<string>? command = null, params (string Name, string Value)[] environment)
    {
        var changes = new JsonObject
        {
            ["name"] = container,
            ["environment"] = new JsonArray([.. environment.Select(variable => new JsonObject { ["name"] = variable.Name, ["value"] = variable.Value })]),
        };
        if (command is not null)
            changes["command"] = new JsonArray([.. command.Select(word => (JsonNode)word)]);
        var answer = await CallAsync("RunTask", new JsonObject
        {
            ["cluster"] = Cluster,
            ["taskDefinition"] = family,
            ["networkConfiguration"] = new JsonObject { ["awsvpcConfiguration"] = new JsonObject { ["subnets"] = new JsonArray("subnet-0a1b2c3d") } },
            ["overrides"] = new JsonObject { ["containerOverrides"] = new JsonArray(changes) },
        });
        return (string)answer["tasks"]![0]!["taskArn"]!;
    }

    public async Task<JsonNode> DescribeTaskAsync(string arn, string cluster = Cluster) =>
        (await CallAsync("DescribeTasks", new JsonObject { ["cluster"] = cluster, ["tasks"] = new JsonArray(arn) }))["tasks"]![0]!;

    /// <summary>Waits until a task is in a state.</summary>
    public Task<JsonNode> UntilTaskAsync(string arn, string status, string cluster = Cluster) =>
        UntilAsync(() => DescribeTaskAsync(arn, cluster), task => (string?)task["lastStatus"] == status);

    public static string AddressOf(JsonNode task) => (string)task["containers"]![0]!["networkInterfaces"]![0]!["privateIpv4Address"]!;

    public Task StopTaskAsync(string arn, string cluster = Cluster) =>
        CallAsync("StopTask", new JsonObject { ["cluster"] = cluster, ["task"] = arn, ["reason"] = "the test's" });

    /// <summary>What a task's container has written, as FilterLogEvents shows it.</summary>
    public async Task<IReadOnlyList<string>> LogAsync(string family, string container, string arn)
    {
        var request = new JsonObject { ["logGroupName"] = $"/ecs/{family}", ["logStreamNames"] = new JsonArray($"ecs/{container}/{arn[(arn.LastIndexOf('/') + 1)..]}") };
        var (_, answer, _) = await Application.TryAsync("Logs_20140328.FilterLogEvents", request.ToJsonString());
        return [.. answer["events"]?.AsArray().Select(line => (string)line!["message"]!) ?? []];
    }

    private Task<JsonNode> CallAsync(string operation, JsonObject body) => Application.CallAsync(SimulatorApplication.Ecs, operation, body.ToJsonString());

    /// <summary>The world at a glance.</summary>
    public async Task<JsonNode> StateAsync() => JsonNode.Parse(await Application.CreateClient().GetStringAsync(new Uri("/_sim/state", UriKind.Relative)))!;

    /// <summary>Sends a script to the SIPp host.</summary>
    /// <returns>The command's id.</returns>
    public async Task<string> SendAsync(params string[] lines)
    {
        var sent = await Application.CallAsync(SimulatorApplication.Ssm, "SendCommand", new JsonObject
        {
            ["DocumentName"] = "AWS-RunShellScript",
            ["InstanceIds"] = new JsonArray(SimulatorApplication.Instance),
            ["Parameters"] = new JsonObject { ["commands"] = new JsonArray([.. lines.Select(line => (JsonNode)line)]) },
        }.ToJsonString());
        return (string)sent["Command"]!["CommandId"]!;
    }

    /// <summary>A command's invocation.</summary>
    public Task<JsonNode> InvocationAsync(string command) =>
        Application.CallAsync(SimulatorApplication.Ssm, "GetCommandInvocation", $$"""{"CommandId":"{{command}}","InstanceId":"{{SimulatorApplication.Instance}}"}""");

    /// <summary>Runs a script on the SIPp host to its end.</summary>
    /// <returns>Its invocation.</returns>
    public async Task<JsonNode> ScriptAsync(params string[] lines)
    {
        var command = await SendAsync(lines);
        return await UntilAsync(() => InvocationAsync(command), invocation => (string?)invocation["Status"] is not ("Pending" or "InProgress"));
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        _folder.Dispose();
    }
}
