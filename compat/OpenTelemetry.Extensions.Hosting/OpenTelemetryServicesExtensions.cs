using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Extensions.Hosting.Implementation;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the OpenTelemetry SDK to an application's services.</summary>
public static class OpenTelemetryServicesExtensions
{
    /// <summary>Adds the SDK, started with the host and flushed when the host is disposed. May be called more than once.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns>A builder to turn traces, metrics and logs on with.</returns>
    public static OpenTelemetryBuilder AddOpenTelemetry(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        // First of all hosted services, so that what the others do as they start is seen.
        if (services.All(service => service.ImplementationType != typeof(TelemetryHostedService)))
            services.Insert(0, ServiceDescriptor.Singleton<IHostedService, TelemetryHostedService>());
        return new OpenTelemetryBuilder(services);
    }
}
