using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.RunLog;

/// <summary>Registers the run log.</summary>
public static class RunLogExtensions
{
    /// <summary>Adds the run log and what it is made of, on the application's Redis connection.</summary>
    /// <param name="builder">The service's application.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddRunLog(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddRunLogStores();
        builder.Services.TryAddSingleton<IRunLog, RedisRunLog>();
        builder.Services.TryAddSingleton<RunRecordReader>();
        return builder;
    }
}
