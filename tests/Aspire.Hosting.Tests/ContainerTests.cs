using Aspire.Hosting;
using Aspire.Hosting.Orchestrator;

namespace LoadPlatform.Aspire.Hosting.Tests;

public sealed class ContainerTests
{
    [Fact]
    public async Task Run_RabbitMqWithVolume_PublishesOnLoopbackAndHidesThePassword()
    {
        var builder = TestApplication.CreateBuilder();
        var broker = builder.AddRabbitMQ("messaging", password: builder.AddParameter("password", () => "top-secret", secret: true), port: 5691).WithDataVolume("data");
        var environment = await TestApplication.EnvironmentOf(builder, broker.Resource);

        var line = DockerCommandLine.Run(broker.Resource, "messaging-x", environment.Keys, []);

        Assert.Equal(
            ["run", "--rm", "--name", "messaging-x", "--publish", "127.0.0.1:5691:5672", "--env", "RABBITMQ_DEFAULT_USER", "--env", "RABBITMQ_DEFAULT_PASS", "--env", "RABBITMQ_NODENAME", "--mount", "type=volume,source=data,target=/var/lib/rabbitmq", "docker.io/library/rabbitmq:4.3"],
            line);
        Assert.Equal("top-secret", environment["RABBITMQ_DEFAULT_PASS"]);
    }

    [Fact]
    public async Task Run_RedisWithPersistence_SavesAndAsksForThePassword()
    {
        var builder = TestApplication.CreateBuilder();
        var cache = builder.AddRedis("cache").WithDataVolume("data").WithPersistence(TimeSpan.FromSeconds(1));
        var environment = await TestApplication.EnvironmentOf(builder, cache.Resource);

        var line = DockerCommandLine.Run(cache.Resource, "cache-x", environment.Keys, await ResourceConfiguration.GetArgumentsAsync(cache.Resource, CancellationToken.None));

        Assert.Equal(["--entrypoint", "/bin/sh", "docker.io/library/redis:8.6", "-c", "redis-server --requirepass $REDIS_PASSWORD --save 1 1"], line.TakeLast(5));
    }

    [Fact]
    public void Remove_Container_ForcesIt() => Assert.Equal(["rm", "--force", "cache-x"], DockerCommandLine.Remove("cache-x"));
}
