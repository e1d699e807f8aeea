using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace LoadPlatform.Aspire.StackExchange.Redis.Tests;

/// <summary>What needs no server.</summary>
public sealed class AddRedisClientTests
{
    private const string Nowhere = "127.0.0.1:1,connectTimeout=200";

    [Fact]
    public void Connection_WithoutConnectionString_NamesBothPlacesThatItWasLookedFor()
    {
        using var host = Build([]);

        var missing = Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<IConnectionMultiplexer>());

        Assert.Contains("'ConnectionStrings:cache'", missing.Message);
        Assert.Contains("'Aspire:StackExchange:Redis:ConnectionString'", missing.Message);
    }

    [Fact]
    public void AddRedisClient_TwoConnectionStrings_TheNamedOneWins()
    {
        ConfigurationOptions? used = null;
        using var host = Build(
            new()
            {
                ["ConnectionStrings:cache"] = Nowhere,
                ["Aspire:StackExchange:Redis:ConnectionString"] = "127.0.0.2:2",
            },
            configureOptions: options => used = options);

        using var connection = host.Services.GetRequiredService<IConnectionMultiplexer>() as IDisposable;

        Assert.Equal("127.0.0.1:1", used!.EndPoints.Single().ToString());
    }

    [Fact]
    public void AddRedisClient_OptionsInConfiguration_AreReadTheNamedSectionLast()
    {
        ConfigurationOptions? used = null;
        using var host = Build(
            new()
            {
                ["Aspire:StackExchange:Redis:ConnectionString"] = Nowhere,
                ["Aspire:StackExchange:Redis:ConfigurationOptions:KeepAlive"] = "7",
                ["Aspire:StackExchange:Redis:ConfigurationOptions:ConnectRetry"] = "1",
                ["Aspire:StackExchange:Redis:cache:ConfigurationOptions:ConnectRetry"] = "2",
            },
            configureOptions: options => used = options);

        using var connection = host.Services.GetRequiredService<IConnectionMultiplexer>() as IDisposable;

        Assert.Equal(7, used!.KeepAlive);
        Assert.Equal(2, used.ConnectRetry);
    }

    [Fact]
    public async Task HealthCheck_ServerAway_IsUnhealthyAndTheConnectionStillMade()
    {
        using var host = Build(new() { ["ConnectionStrings:cache"] = Nowhere });

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, report.Entries["StackExchange.Redis"].Status);
        Assert.False(host.Services.GetRequiredService<IConnectionMultiplexer>().IsConnected);
    }

    [Fact]
    public void Connection_AbortConnectAskedFor_FailsWhenTheServerIsAway()
    {
        using var host = Build(new() { ["ConnectionStrings:cache"] = $"{Nowhere},abortConnect=true" });

        Assert.Throws<RedisConnectionException>(() => host.Services.GetRequiredService<IConnectionMultiplexer>());
    }

    [Fact]
    public void AddRedisClient_HealthChecksDisabled_AddsNone()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);

        builder.AddRedisClient("cache", settings => settings.DisableHealthChecks = true);

        Assert.DoesNotContain(builder.Services, service => service.ServiceType == typeof(HealthCheckService));
    }

    [Fact]
    public void AddRedisClient_WithoutName_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Host.CreateEmptyApplicationBuilder(settings: null).AddRedisClient(""));
    }

    private static IHost Build(Dictionary<string, string?> configuration, Action<ConfigurationOptions>? configureOptions = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.Services.AddLogging();
        builder.AddRedisClient("cache", configureOptions: configureOptions);
        return builder.Build();
    }
}
