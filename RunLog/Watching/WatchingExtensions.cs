using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LoadPlatform.RunLog.Watching;

/// <summary>Registers what a service that watches runs needs.</summary>
public static class WatchingExtensions
{
    /// <summary>Adds the consumers that begin and end watching.</summary>
    /// <param name="bus">The service's bus.</param>
    /// <returns><paramref name="bus"/>.</returns>
    public static IBusRegistrationConfigurator AddWatchingConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<StartWatchingConsumer>();
        bus.AddConsumer<StopWatchingConsumer>();
        return bus;
    }

    /// <summary>Adds the watcher of this service and its leased work.</summary>
    /// <typeparam name="TWatcher">The watcher.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddWatcher<TWatcher>(this IServiceCollection services)
        where TWatcher : class, IWatcher
    {
        services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IWatcher, TWatcher>();
        services.TryAddSingleton<WatchSignal>();
        services.TryAddSingleton<WatchJournal>();
        services.TryAddSingleton<WatchControl>();
        services.AddLeasedWork<WatchWork>();
        return services;
    }
}
