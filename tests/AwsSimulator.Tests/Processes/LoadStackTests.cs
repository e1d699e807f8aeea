using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>The load stack: a real Locust master with two workers against a real target.</summary>
[Trait("Category", "Server")]
[Collection(ProcessCollection.Name)]
public sealed class LoadStackTests : IAsyncLifetime
{
    private readonly ProcessSimulator _simulator = new(("Simulator:InitialTasks", "0"), ("Simulator:MinCapacity", "0"));
    private readonly HttpClient _client = new();

    [Fact]
    public async Task RunTask_MasterAndTwoWorkers_LoadTheTargetAndEndWithStopTask()
    {
        var target = await StartAsync("target");
        var master = await StartAsync("master", ["--class-picker"], ("LOCUST_HOST", $"http://{target.Address}:8080"), ("LOCUST_MASTER_ARGS", "--autostart --users 8 --spawn-rate 8 --expect-workers 2"));
        (string Arn, string Address)[] workers =
            [await StartAsync("worker", environment: ("LOCUST_MASTER_NODE_HOST", master.Address)), await StartAsync("worker", environment: ("LOCUST_MASTER_NODE_HOST", master.Address))];

        var statistics = await ProcessSimulator.UntilAsync(() => StatisticsAsync(master.Address), found => Requests(found) > 50, seconds: 40);
        foreach (var (arn, _) in workers.Append(master).Append(target))
            await _simulator.StopTaskAsync(arn);
        var ended = await Task.WhenAll(workers.Append(master).Append(target).Select(task => _simulator.UntilTaskAsync(task.Arn, "STOPPED")));

        Assert.Equal(2, statistics!["workers"]!.AsArray().Count);
        Assert.Equal(0, (double)statistics["fail_ratio"]!);
        Assert.All(ended, task => Assert.Equal(("UserInitiated", 0), ((string?)task["stopCode"], (int?)task["containers"]![0]!["exitCode"])));
        Assert.Contains(await _simulator.LogAsync("demo-load-master", "master", master.Arn), line => line.Contains("Got SIGTERM signal", StringComparison.Ordinal));
        Assert.Contains("SIGTERM: ending", await _simulator.LogAsync("demo-load-target", "target", target.Arn));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
    }

    private static int Requests(JsonNode? statistics) =>
        (int?)statistics?["stats"]?.AsArray().FirstOrDefault(entry => (string?)entry!["name"] == "Aggregated")?["num_requests"] ?? 0;

    private async Task<(string Arn, string Address)> StartAsync(string part, IReadOnlyList<string>? command = null, params (string Name, string Value)[] environment)
    {
        var arn = await _simulator.RunTaskAsync($"demo-load-{part}", part, command, environment);
        return (arn, ProcessSimulator.AddressOf(await _simulator.UntilTaskAsync(arn, "RUNNING")));
    }

    /// <summary>What Locust's own page shows; null while it does not answer yet.</summary>
    private async Task<JsonNode?> StatisticsAsync(string master)
    {
        try
        {
            return JsonNode.Parse(await _client.GetStringAsync(new Uri($"http://{master}:8089/stats/requests")));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
