using LoadPlatform.RunLog.Watching;

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

        builder.Services.AddWatcher<TargetWatcher>();
        return builder;
    }
}
