using System.Net;
using System.Text.Json;
using LoadPlatform.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.ServiceDefaults.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_SomethingNotReady_NamesItAndWhy()
    {
        await using var app = await StartAsync(checks => checks
            .AddCheck("redis", () => HealthCheckResult.Unhealthy("no answer from 127.0.0.1:6379"))
            .AddCheck("bus", () => throw new InvalidOperationException("the broker is away")));

        var (status, body) = await GetAsync(app, "/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("Unhealthy", body.GetProperty("status").GetString());
        var checks = body.GetProperty("checks");
        Assert.Equal("no answer from 127.0.0.1:6379", checks.GetProperty("redis").GetProperty("description").GetString());
        Assert.Equal("the broker is away", checks.GetProperty("bus").GetProperty("description").GetString());
        Assert.Equal("Healthy", checks.GetProperty("self").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Alive_SomethingNotReady_IsAliveAllTheSame()
    {
        await using var app = await StartAsync(checks => checks.AddCheck("redis", () => HealthCheckResult.Unhealthy("no answer")));

        var (status, body) = await GetAsync(app, "/alive");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["self"], body.GetProperty("checks").EnumerateObject().Select(check => check.Name));
    }

    [Fact]
    public async Task Health_AllReady_IsHealthy()
    {
        await using var app = await StartAsync(_ => { });

        var (status, body) = await GetAsync(app, "/health");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, body.GetProperty("status").GetString()));
    }

    private static async Task<WebApplication> StartAsync(Action<IHealthChecksBuilder> addChecks)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging(logging => logging.ClearProviders());
        builder.AddDefaultHealthChecks();
        addChecks(builder.Services.AddHealthChecks());
        var app = builder.Build();
        app.UseRouting();
        app.MapDefaultEndpoints();
        await app.StartAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(WebApplication app, string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(new Uri(app.Urls.Single()), path));
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }
}
