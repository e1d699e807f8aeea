using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

public static class OtlpConfigurationExtensions
{
    /// <summary>Gives a resource the OTEL_* variables with which its telemetry reaches the dashboard; nothing where no dashboard runs.</summary>
    public static IResourceBuilder<T> WithOtlpExporter<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        var application = builder.ApplicationBuilder;

        return builder.WithEnvironment(context =>
        {
            if (!application.Resources.Any(resource => resource.Name == DashboardSettings.ResourceName))
                return;

            var settings = DashboardSettings.From(application.Configuration);
            context.EnvironmentVariables["OTEL_EXPORTER_OTLP_ENDPOINT"] = settings.OtlpUrl;
            context.EnvironmentVariables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
            context.EnvironmentVariables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={settings.OtlpApiKey}";
            context.EnvironmentVariables["OTEL_SERVICE_NAME"] = context.Resource.Name;
            context.EnvironmentVariables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={ResourceIds.Suffix(context.Resource)}";
            if (!application.Environment.IsDevelopment())
                return;

            context.EnvironmentVariables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
            context.EnvironmentVariables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
            context.EnvironmentVariables["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
        });
    }
}
