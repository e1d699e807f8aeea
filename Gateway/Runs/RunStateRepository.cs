using LoadPlatform.ServiceDefaults;
using MassTransit;

namespace LoadPlatform.Gateway.Runs;

/// <summary>Keeps sagas in Redis, with optimistic concurrency, for as long as a run's streams.</summary>
internal static class RunStateRepository
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public static void Configure(IRedisSagaRepositoryConfigurator<RunState> repository)
    {
        repository.ConcurrencyMode = ConcurrencyMode.Optimistic;
        repository.KeyPrefix = "saga";
        repository.Expiry = Kept;
        repository.ConnectionFactory(services => services.GetRequiredService<StackExchange.Redis.IConnectionMultiplexer>());
    }
}
