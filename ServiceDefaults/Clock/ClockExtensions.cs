using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LoadPlatform.ServiceDefaults.Clock;

/// <summary>Registers the clocks: the run's clock as <see cref="TimeProvider"/>, and the wall clock under <see cref="WallClock"/>.</summary>
public static class ClockExtensions
{
    /// <summary>The key under which the real-time <see cref="TimeProvider"/> is registered: leases and broker time-outs use it.</summary>
    public const string WallClock = "wall";

    /// <summary>Adds both clocks, configured by the section <see cref="ClockOptions.Section"/>.</summary>
    /// <param name="builder">The application to add them to.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHostApplicationBuilder AddClock(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddOptions<ClockOptions>().BindConfiguration(ClockOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddKeyedSingleton<TimeProvider>(WallClock, (_, _) => TimeProvider.System);
        builder.Services.TryAddSingleton<TimeProvider>(services =>
        {
            var options = services.GetRequiredService<IOptions<ClockOptions>>().Value;
            var wall = services.GetRequiredKeyedService<TimeProvider>(WallClock);
            return options.Epoch is { } epoch && options.Scale != 1 ? new ScaledTimeProvider(wall, epoch.ToUniversalTime(), options.Scale) : wall;
        });
        return builder;
    }
}
