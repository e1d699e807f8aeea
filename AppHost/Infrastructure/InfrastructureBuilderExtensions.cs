using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.LocalRabbitMq;
using LoadPlatform.AppHost.LocalRedis;

namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>Adds the cache and the broker: containers where a runtime works, local processes elsewhere.</summary>
internal static class InfrastructureBuilderExtensions
{
    /// <summary>Adds Redis.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddCache(this IDistributedApplicationBuilder builder, [ResourceName] string name, AppHostOptions options)
    {
        if (options.Containers.Enabled != true)
            return builder.AddLocalRedis(name, options.Redis.Port, Path.Combine(options.Data.Root, "redis"));

        var secret = SecretFile.ReadOrCreate(Path.Combine(options.Data.Root, "redis", "password"));
        var password = builder.AddParameter($"{name}-password", () => secret, secret: true);
        return builder.AddRedis(name, options.Redis.Port, password)
            .WithDataVolume($"loadplatform-{name}")
            .WithPersistence(TimeSpan.FromSeconds(1));
    }

    /// <summary>Adds RabbitMQ.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddMessaging(this IDistributedApplicationBuilder builder, [ResourceName] string name, AppHostOptions options)
    {
        var secret = SecretFile.ReadOrCreate(Path.Combine(options.Data.Root, "rabbitmq", "password"));
        var password = builder.AddParameter($"{name}-password", () => secret, secret: true);
        if (options.Containers.Enabled != true)
            return builder.AddLocalRabbitMq(name, options.RabbitMq, password, Path.Combine(options.Data.Root, "rabbitmq"));

        return builder.AddRabbitMQ(name, password: password, port: options.RabbitMq.Port)
            .WithDataVolume($"loadplatform-{name}");
    }
}
