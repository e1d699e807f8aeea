using LoadPlatform.RunLog.Documents;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Streams;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LoadPlatform.RunLog;

/// <summary>Registers what the run log is made of: leases, streams, documents, recorded work.</summary>
public static class RunLogStoreExtensions
{
    /// <summary>Adds leases, streams, documents and the work log, all on the application's Redis connection.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddRunLogStores(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.TryAddKeyedSingleton(ClockExtensions.WallClock, TimeProvider.System);
        services.TryAddSingleton<ILeases, RedisLeases>();
        services.TryAddSingleton<IStreamStore, RedisStreamStore>();
        services.TryAddSingleton<IDocumentStore, RedisDocumentStore>();
        services.TryAddSingleton<IWorkLog, RedisWorkLog>();
        services.TryAddSingleton<WorkSignal>();
        return services;
    }

    /// <summary>Adds work and the supervisor that does it wherever it is recorded and nobody else holds its lease.</summary>
    /// <typeparam name="TWork">The work; one object serves all runs.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddLeasedWork<TWork>(this IServiceCollection services)
        where TWork : class, ILeasedWork
    {
        services.AddRunLogStores();
        services.AddOptions<LeasedWorkOptions>()
            .Configure<IConfiguration>((options, configuration) => options.InstanceName = InstanceNames.Create(configuration))
            .BindConfiguration(LeasedWorkOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton<TWork>();
        services.AddHostedService<LeasedWorkSupervisor<TWork>>();
        return services;
    }
}
