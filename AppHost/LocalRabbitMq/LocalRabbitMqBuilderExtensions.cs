using System.Globalization;
using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LoadPlatform.AppHost.LocalRabbitMq;

/// <summary>Adds RabbitMQ as a local process.</summary>
internal static class LocalRabbitMqBuilderExtensions
{
    private static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Adds a RabbitMQ on 127.0.0.1 that keeps all its files in <paramref name="dataFolder"/>, and the port mapper that it needs
    /// as a resource of its own: one that RabbitMQ starts by itself would outlive it.
    /// </summary>
    public static IResourceBuilder<LocalRabbitMqResource> AddLocalRabbitMq(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        RabbitMqOptions options,
        IResourceBuilder<ParameterResource> password,
        string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(password);
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);

        var files = new LocalRabbitMqFiles(dataFolder, options.Port, options.DistributionPort, options.EpmdPort);
        var server = new LocalRabbitMqResource(name, LocalPrograms.RabbitMq ?? "rabbitmq-server", dataFolder, password.Resource);
        var healthCheck = $"{name}_check";
        builder.Services.AddKeyedSingleton(name, (_, _) => new RabbitMqHealthCheck(server));
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(healthCheck, services => services.GetRequiredKeyedService<RabbitMqHealthCheck>(name), failureStatus: null, tags: null, CheckLimit));

        return builder.AddResource(server)
            .WithEndpoint(port: options.Port, targetPort: options.Port, scheme: "amqp", name: LocalRabbitMqResource.PrimaryEndpointName, isProxied: false)
            .WithEndpoint(LocalRabbitMqResource.PrimaryEndpointName, endpoint => endpoint.TargetHost = "127.0.0.1")
            .WithEnvironment(context =>
            {
                foreach (var (variable, value) in files.Environment)
                    context.EnvironmentVariables[variable] = value;
            })
            .WithHealthCheck(healthCheck)
            .WaitFor(builder.AddEpmd($"{name}-epmd", options.EpmdPort), WaitBehavior.WaitOnResourceUnavailable)
            .OnBeforeResourceStarted(async (_, _, cancellationToken) =>
                files.Write(LocalRabbitMqResource.UserName, await password.Resource.GetValueAsync(cancellationToken) ?? string.Empty));
    }

    private static IResourceBuilder<ExecutableResource> AddEpmd(this IDistributedApplicationBuilder builder, string name, int port)
    {
        var healthCheck = $"{name}_check";
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(healthCheck, _ => new TcpHealthCheck(port), failureStatus: null, tags: null, CheckLimit));

        return builder.AddExecutable(name, LocalPrograms.Epmd ?? "epmd", Path.GetTempPath(), "-address", "127.0.0.1", "-port", port.ToString(CultureInfo.InvariantCulture))
            .WithHealthCheck(healthCheck);
    }
}
