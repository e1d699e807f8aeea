using LoadPlatform.RunLog.Watching;

namespace LoadPlatform.DistributionWatcher;

/// <summary>Registers DistributionWatcher.</summary>
public static class DistributionWatcherExtensions
{
    /// <summary>Adds the watching of sessions per task.</summary>
    /// <param name="builder">The service's application.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddDistributionWatcher(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddWatcher<SessionsWatcher>();
        return builder;
    }
}
