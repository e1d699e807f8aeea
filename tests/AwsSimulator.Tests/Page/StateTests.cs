using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Page;

public class StateTests
{
    [Fact]
    public async Task State_Idle_NamesClockServiceAndHistory()
    {
        await using var application = new SimulatorApplication(("Simulator:Preset", "fast-start"), ("Simulator:Seed", "5"));
        using var client = application.CreateClient();

        var state = await StateAsync(client);

        Assert.Equal((1, "fast-start", 5), ((double)state["clock"]!["scale"]!, (string)state["preset"]!, (int)state["seed"]!));
        Assert.Equal((string)state["now"]!, (string)state["clock"]!["now"]!);
        Assert.Equal((SimulatorApplication.Service, 12, 10), ((string)state["service"]!["name"]!, (int)state["service"]!["maxCapacity"]!, (int)state["service"]!["maxConcurrentCalls"]!));
        Assert.Equal(61, state["history"]!["desired"]!.AsArray().Count);
    }

    [Fact]
    public async Task State_AfterADay_HoldsHalfAnHourOfHistory()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        application.Time.Advance(TimeSpan.FromDays(1));

        var history = (await StateAsync(client))["history"]!;

        Assert.All((string[])["desired", "running", "pending", "sessions"], name => Assert.Equal(181, history[name]!.AsArray().Count));
        Assert.Equal(ManualTimeProvider.Start.AddDays(1).AddMinutes(-30), DateTimeOffset.Parse((string)history["from"]!));
    }

    [Fact]
    public async Task State_TaskScaledIn_IsAmongTheStoppedWithItsReason()
    {
        await using var application = new SimulatorApplication(("Simulator:InitialTasks", "2"));
        using var client = application.CreateClient();
        using var fault = await client.PostAsync("/_sim/faults", new StringContent("""[{"kind":"desired-count","desired":1,"duration":600},{"kind":"desired-count","desired":3,"start":3600}]""", Encoding.UTF8, "application/json"));
        application.Time.Advance(TimeSpan.FromMinutes(1));

        var state = await StateAsync(client);

        var stopped = Assert.Single(state["stopped"]!.AsArray())!;
        Assert.Equal(("STOPPED", "ServiceSchedulerInitiated"), ((string)stopped["lastStatus"]!, (string)stopped["stopCode"]!));
        Assert.StartsWith("Scaling activity initiated by", (string)stopped["stoppedReason"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(state["tasks"]!.AsArray(), task => (string)task!["id"]! == (string)stopped["id"]!);
        Assert.Equal(["Active", "Scheduled"], state["faults"]!.AsArray().Select(each => (string)each!["state"]!));
    }

    [Fact]
    public async Task Reset_Seed_BeginsAnotherWorldThatSeedAgainRepeats()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();

        var tasks = new List<string>();
        foreach (var query in (string[])["", "?seed=7", "?seed=7", ""])
        {
            Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync($"/_sim/reset{query}", content: null)).StatusCode);
            tasks.Add((string)(await StateAsync(client))["tasks"]![0]!["id"]!);
        }

        Assert.Equal((tasks[0], tasks[1]), (tasks[3], tasks[2]));
        Assert.NotEqual(tasks[0], tasks[1]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData("99999999999")]
    public async Task Reset_SeedThatIsNoNumber_IsA400(string seed)
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();

        using var response = await client.PostAsync($"/_sim/reset?seed={seed}", content: null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("seed must be a whole number", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> StateAsync(HttpClient client) => JsonNode.Parse(await client.GetStringAsync("/_sim/state"))!;
}
