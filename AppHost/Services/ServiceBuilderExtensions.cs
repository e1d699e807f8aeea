using System.Globalization;
using LoadPlatform.AppHost.Configuration;

namespace LoadPlatform.AppHost.Services;

/// <summary>What the platform's services have in common.</summary>
internal static class ServiceBuilderExtensions
{
    private const string EndpointName = "http";

    /// <summary>Gives a service an HTTP endpoint on 127.0.0.1, and a health check on it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="port">The port; null for a free one.</param>
    public static IResourceBuilder<ProjectResource> WithLoopbackEndpoint(this IResourceBuilder<ProjectResource> service, int? port = null) => service
        .WithHttpEndpoint(port: port, targetPort: port, name: EndpointName, isProxied: port is null)
        .WithEndpoint(EndpointName, endpoint => endpoint.TargetHost = "127.0.0.1")
        .WithHttpHealthCheck("/health");

    /// <summary>Waits for a dependency to be healthy, through restarts of it.</summary>
    public static IResourceBuilder<ProjectResource> WaitForRestarting(this IResourceBuilder<ProjectResource> service, IResourceBuilder<IResource> dependency) =>
        service.WaitFor(dependency, WaitBehavior.WaitOnResourceUnavailable);

    /// <summary>Gives a service the clock that all share.</summary>
    public static IResourceBuilder<ProjectResource> WithClock(this IResourceBuilder<ProjectResource> service, AppHostOptions options) => service
        .WithEnvironment("Clock__Scale", options.Clock.Scale?.ToString(CultureInfo.InvariantCulture))
        .WithEnvironment("Clock__Epoch", options.Clock.Epoch?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Points a service at the simulator, or at AWS with the operator's profile and region.</summary>
    public static IResourceBuilder<ProjectResource> WithAws(this IResourceBuilder<ProjectResource> service, AppHostOptions options, IResourceBuilder<ProjectResource>? simulator)
    {
        if (simulator is not null)
        {
            return service
                .WithEnvironment("Faults__Url", simulator.GetEndpoint(EndpointName))
                .WithEnvironment("AWS_ENDPOINT_URL", simulator.GetEndpoint(EndpointName))
                .WithEnvironment("AWS_REGION", "us-east-1")
                .WithEnvironment("AWS_ACCESS_KEY_ID", "simulator")
                .WithEnvironment("AWS_SECRET_ACCESS_KEY", "simulator")
                .WithEnvironment("AWS_EC2_METADATA_DISABLED", "true")
                .WaitForRestarting(simulator);
        }

        if (options.Aws.Profile is { } profile)
            service.WithEnvironment("AWS_PROFILE", profile);

        return options.Aws.Region is { } region ? service.WithEnvironment("AWS_REGION", region) : service;
    }

    /// <summary>Tells a service the targets, the results' folder, the clock and the leases, and to send telemetry every second.</summary>
    public static IResourceBuilder<ProjectResource> WithPlatform(this IResourceBuilder<ProjectResource> service, AppHostOptions options) => service
        .WithClock(options)
        .WithLeases(options)
        .WithEnvironment("Targets__File", options.Targets.File)
        .WithEnvironment("Results__Root", options.Results.Root)
        .WithEnvironment("OTEL_BLRP_SCHEDULE_DELAY", "1000")
        .WithEnvironment("OTEL_BSP_SCHEDULE_DELAY", "1000")
        .WithEnvironment("OTEL_METRIC_EXPORT_INTERVAL", "1000");

    private static IResourceBuilder<ProjectResource> WithLeases(this IResourceBuilder<ProjectResource> service, AppHostOptions options) =>
        options.LeasedWork.LeaseDuration is { } duration
            ? service.WithEnvironment("LeasedWork__LeaseDuration", duration.ToString("c", CultureInfo.InvariantCulture))
            : service;
}
