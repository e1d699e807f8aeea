using LoadPlatform.Tests.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace LoadPlatform.Aspire.StackExchange.Redis.Tests;

[Trait("Category", "Server")]
public sealed class RedisRestartTests : IAsyncLifetime
{
    private readonly RedisServer _redis = new();

    public Task InitializeAsync() => _redis.InitializeAsync();

    public Task DisposeAsync() => _redis.DisposeAsync();

    [Fact]
    public async Task Connection_ServerKilledAndStartedAgain_WorksAgain()
    {
        using var host = Build();
        var database = host.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        await database.StringSetAsync("before", "1");
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(host));

        await _redis.KillAsync();
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(host));
        await _redis.StartAsync();

        await UntilHealthyAsync(host);
        await database.StringSetAsync("after", "2");
        Assert.Equal("2", await database.StringGetAsync("after"));
    }

    [Fact]
    public async Task Connection_MadeBeforeTheServerStarts_WorksOnceItHas()
    {
        await _redis.KillAsync();
        using var host = Build();
        Assert.Equal(HealthStatus.Unhealthy, await HealthAsync(host));

        await _redis.StartAsync();

        await UntilHealthyAsync(host);
    }

    private static async Task<HealthStatus> HealthAsync(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;

    private static async Task UntilHealthyAsync(IHost host)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (await HealthAsync(host) != HealthStatus.Healthy)
            await tick.WaitForNextTickAsync(patience.Token);
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:cache"] = $"{_redis.ConnectionString},connectTimeout=1000" });
        builder.Services.AddLogging();
        builder.AddRedisClient("cache");
        return builder.Build();
    }
}
