using System.Globalization;
using LoadPlatform.AppHost.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LoadPlatform.AppHost.LocalRedis;

/// <summary>Adds Redis as a local process.</summary>
internal static class LocalRedisBuilderExtensions
{
    /// <summary>Adds a Redis on 127.0.0.1 that keeps an append-only file in <paramref name="dataFolder"/>.</summary>
    public static IResourceBuilder<LocalRedisResource> AddLocalRedis(this IDistributedApplicationBuilder builder, [ResourceName] string name, int port, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);

        var healthCheck = $"{name}_check";
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(healthCheck, _ => new RedisHealthCheck(port), failureStatus: null, tags: null, TimeSpan.FromSeconds(5)));

        return builder.AddResource(new LocalRedisResource(name, LocalPrograms.Redis ?? "redis-server", dataFolder))
            .WithEndpoint(port: port, targetPort: port, scheme: "redis", name: LocalRedisResource.PrimaryEndpointName, isProxied: false)
            .WithEndpoint(LocalRedisResource.PrimaryEndpointName, endpoint => endpoint.TargetHost = "127.0.0.1")
            .WithArgs("--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture))
            .WithArgs("--dir", dataFolder, "--appendonly", "yes", "--appendfsync", "everysec", "--daemonize", "no")
            .WithHealthCheck(healthCheck)
            .OnBeforeResourceStarted((_, _, _) =>
            {
                Directory.CreateDirectory(dataFolder);
                return Task.CompletedTask;
            });
    }
}
