using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace LoadPlatform.ServiceDefaults.Telemetry;

/// <summary>Logs, traces and metrics over OTLP, where an endpoint is configured (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>).</summary>
public static class TelemetryExtensions
{
    /// <summary>What MassTransit calls its activity source and its meter (<c>DiagnosticHeaders.DefaultListenerName</c>).</summary>
    private const string MassTransitName = "MassTransit";

    /// <summary>Adds telemetry. Activity sources and meters whose names begin with <c>LoadPlatform.</c> are collected.</summary>
    /// <param name="builder">The service's application.</param>
    /// <param name="serviceName">The service's name where the environment (<c>OTEL_SERVICE_NAME</c>) gives none.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder, string serviceName)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // A line for each request, each second, would bury what a service has to say.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => AddName(resource, builder.Configuration["OTEL_SERVICE_NAME"] ?? serviceName, builder.Configuration["OTEL_RESOURCE_ATTRIBUTES"]))
            .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", "System.Net.Http", MassTransitName, "LoadPlatform.*"))
            .WithMetrics(metrics => metrics.AddMeter(
                "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", MassTransitName, "LoadPlatform.*"));

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();

        return builder;
    }

    /// <summary>Names the resource without a new instance id: the dashboard joins telemetry to resources by the id that the environment gives.</summary>
    private static void AddName(ResourceBuilder resource, string name, string? attributes)
    {
        var instanceGiven = attributes?.Contains("service.instance.id=", StringComparison.Ordinal) == true;
        resource.AddService(name, autoGenerateServiceInstanceId: !instanceGiven);
    }
}
