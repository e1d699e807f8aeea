using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.MetricsWatcher;

/// <summary>Registers MetricsWatcher.</summary>
public static class MetricsWatcherExtensions
{
    /// <summary>Adds the watching of ECS and CloudWatch series.</summary>
    /// <param name="builder">The service's application.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddMetricsWatcher(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddSingleton<ScalingReader>();
        builder.Services.AddWatcher<TargetWatcher>();
        return builder;
    }
}
