namespace LoadPlatform.AppHost.Tests;

public sealed class ModelTests : IDisposable
{
    private static readonly string[] Services = [ResourceNames.Gateway, ResourceNames.BaselineValidator, ResourceNames.MetricsWatcher, ResourceNames.DistributionWatcher, ResourceNames.TaskLauncher, ResourceNames.ReportWriter];

    private readonly Dictionary<string, int> _ports = FreePorts.Choose();
    private readonly string _data = Directory.CreateTempSubdirectory("apphost-model-").FullName;

    [Fact]
    public void Services_AllSix_WaitForBrokerCacheAndSimulatorButNotForOneAnother()
    {
        var model = Build();

        foreach (var service in Services)
        {
            var waits = model.Resources.Single(resource => resource.Name == service).Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource.Name).Distinct(StringComparer.Ordinal);
            Assert.Equal([ResourceNames.AwsSimulator, ResourceNames.Cache, ResourceNames.Messaging], waits.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Services_AgainstTheSimulator_GetConnectionsClockAndDummyCredentials()
    {
        var model = Build("--Clock:Scale=20", "--Clock:Epoch=2026-01-02T03:04:05Z");

        foreach (var service in Services)
        {
            var environment = await AppHostModel.EnvironmentOf(model, service);
            Assert.Equal("{cache.connectionString}", AppHostModel.Expression(environment["ConnectionStrings__cache"]));
            Assert.Equal("{messaging.connectionString}", AppHostModel.Expression(environment["ConnectionStrings__messaging"]));
            Assert.Equal("{aws-simulator.bindings.http.url}", AppHostModel.Expression(environment["AWS_ENDPOINT_URL"]));
            Assert.Equal("{aws-simulator.bindings.http.url}", AppHostModel.Expression(environment["Faults__Url"]));
            Assert.Equal("us-east-1", environment["AWS_REGION"]);
            Assert.Equal("simulator", environment["AWS_ACCESS_KEY_ID"]);
            Assert.Equal("simulator", environment["AWS_SECRET_ACCESS_KEY"]);
            Assert.Equal("true", environment["AWS_EC2_METADATA_DISABLED"]);
            Assert.Equal("20", environment["Clock__Scale"]);
            Assert.Equal("00:00:03", environment["LeasedWork__LeaseDuration"]);
            Assert.StartsWith("2026-01-02T03:04:05.0000000", (string)environment["Clock__Epoch"], StringComparison.Ordinal);
            Assert.True(Path.IsPathRooted((string)environment["Targets__File"]));
            Assert.True(Path.IsPathRooted((string)environment["Results__Root"]));
        }

        Assert.Equal("20", (await AppHostModel.EnvironmentOf(model, ResourceNames.AwsSimulator))["Clock__Scale"]);
    }

    [Fact]
    public async Task Services_AgainstAws_GetNoEndpointAndRealTime()
    {
        var model = Build("--Aws:Mode=Aws", "--Aws:Profile=voice-agent", "--Aws:Region=eu-west-1");

        var environment = await AppHostModel.EnvironmentOf(model, ResourceNames.MetricsWatcher);

        Assert.DoesNotContain(model.Resources, resource => resource.Name == ResourceNames.AwsSimulator);
        Assert.DoesNotContain("AWS_ENDPOINT_URL", environment.Keys);
        Assert.DoesNotContain("Faults__Url", environment.Keys);
        Assert.DoesNotContain("AWS_ACCESS_KEY_ID", environment.Keys);
        Assert.Equal("voice-agent", environment["AWS_PROFILE"]);
        Assert.Equal("eu-west-1", environment["AWS_REGION"]);
        Assert.Equal("1", environment["Clock__Scale"]);
        Assert.DoesNotContain("LeasedWork__LeaseDuration", environment.Keys);
    }

    [Theory]
    [InlineData("--Clock:Scale=60")]
    [InlineData("--Clock:Scale=1")]
    public async Task Services_LeaseDurationConfigured_GetThat(string scale)
    {
        var model = Build(scale, "--LeasedWork:LeaseDuration=00:00:07");

        Assert.Equal("00:00:07", (await AppHostModel.EnvironmentOf(model, ResourceNames.TaskLauncher))["LeasedWork__LeaseDuration"]);
    }

    [Fact]
    public async Task Simulator_ItsSettings_ReachItAndNobodyElse()
    {
        var file = Path.Combine(_data, "mine.yaml");
        await File.WriteAllTextAsync(file, "seed: 3\n");
        var model = Build($"--Simulator:Config={file}", "--Simulator:InitialCalls=3", "--Simulator:Tasks:Pull=60s");

        var environment = await AppHostModel.EnvironmentOf(model, ResourceNames.AwsSimulator);

        Assert.Equal((file, "3", "60s"), (environment["Simulator__Config"], environment["Simulator__InitialCalls"], environment["Simulator__Tasks__Pull"]));
        Assert.DoesNotContain("Simulator__Port", environment.Keys);
        Assert.DoesNotContain("Simulator__Config", (await AppHostModel.EnvironmentOf(model, ResourceNames.Gateway)).Keys);
    }

    [Fact]
    public async Task Simulator_NoFile_GetsNone() =>
        Assert.DoesNotContain("Simulator__Config", (await AppHostModel.EnvironmentOf(Build(), ResourceNames.AwsSimulator)).Keys);

    [Fact]
    public void Endpoints_OfEveryResource_AreOnLoopback()
    {
        var model = Build();

        Assert.All(model.Resources.SelectMany(resource => resource.Annotations.OfType<EndpointAnnotation>()), endpoint => Assert.Equal("127.0.0.1", endpoint.TargetHost));
        Assert.Equal(_ports["Gateway:Port"], model.Resources.Single(resource => resource.Name == ResourceNames.Gateway).Annotations.OfType<EndpointAnnotation>().Single().Port);
    }

    [Fact]
    public void Containers_Wanted_ReplaceTheLocalProcesses()
    {
        var model = Build("--Containers:Enabled=true");

        Assert.IsType<RedisResource>(model.Resources.Single(resource => resource.Name == ResourceNames.Cache));
        Assert.IsType<RabbitMQServerResource>(model.Resources.Single(resource => resource.Name == ResourceNames.Messaging));
        Assert.DoesNotContain(model.Resources, resource => resource.Name == "messaging-epmd");
    }

    [Fact]
    public async Task LocalBroker_Environment_StaysInItsOwnFolderAndOnLoopback()
    {
        var model = Build();

        var environment = await AppHostModel.EnvironmentOf(model, ResourceNames.Messaging);

        var own = Path.Combine(_data, "rabbitmq");
        foreach (var variable in (string[])["HOME", "RABBITMQ_CONFIG_FILE", "RABBITMQ_ENABLED_PLUGINS_FILE", "RABBITMQ_MNESIA_BASE", "RABBITMQ_LOG_BASE", "RABBITMQ_PID_FILE", "RABBITMQ_CONF_ENV_FILE"])
            Assert.StartsWith(own, (string)environment[variable], StringComparison.Ordinal);

        Assert.Equal("127.0.0.1", environment["ERL_EPMD_ADDRESS"]);
        Assert.Contains("inet_dist_use_interface {127,0,0,1}", (string)environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private DistributedApplicationModel Build(params string[] more) =>
        AppHostModel.Build(FreePorts.Arguments(_ports, [$"--Data:Root={_data}", "--Containers:Enabled=false", .. more]));
}
