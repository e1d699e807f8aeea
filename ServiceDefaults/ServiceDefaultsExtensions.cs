using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.ServiceDefaults.Health;
using LoadPlatform.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.ServiceDefaults;

/// <summary>What every service of the platform has: clock, telemetry, health, Redis.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>The connection name of Redis, the run log's home.</summary>
    public const string CacheConnection = "cache";

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(6);

    /// <summary>Adds the defaults of a service.</summary>
    /// <param name="builder">The service's application.</param>
    /// <param name="serviceName">The service's name in kebab-case: its queues' prefix and its name in telemetry and in the run log.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string serviceName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(serviceName);

        builder.Services.AddSingleton(new ServiceIdentity(serviceName));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.AddClock();
        builder.AddTelemetry(serviceName);
        builder.AddRedisClient(CacheConnection);
        builder.AddDefaultHealthChecks();
        return builder;
    }
}
