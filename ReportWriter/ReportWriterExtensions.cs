using LoadPlatform.RunLog.Records;
using LoadPlatform.ReportWriter.Reports;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LoadPlatform.ReportWriter;

/// <summary>Registers what ReportWriter is made of.</summary>
public static class ReportWriterExtensions
{
    /// <summary>Adds judging and writing of reports; the run log comes from the service defaults.</summary>
    /// <param name="builder">The service's application.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddReportWriter(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<RunRecordReader>();
        builder.Services.TryAddSingleton<ReportFolder>();
        builder.Services.TryAddSingleton<Reporter>();
        return builder;
    }
}
