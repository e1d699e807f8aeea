using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace LoadPlatform.MassTransit.Redis.Tests.Counting;

/// <summary>A process of its own, as far as the saga can tell: bus, machine and connection.</summary>
internal sealed class CountBus : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CountBus(ServiceProvider services) => _services = services;

    public ITestHarness Harness => _services.GetRequiredService<ITestHarness>();

    public Gate Gate => _services.GetRequiredService<Gate>();

    public ILoadSagaRepository<CountState> Stored => _services.GetRequiredService<ILoadSagaRepository<CountState>>();

    public static async Task<CountBus> StartAsync(
        IConnectionMultiplexer connection,
        bool retry = true,
        Action<ISagaRegistrationConfigurator<CountState>>? repository = null)
    {
        repository ??= saga => saga.RedisRepository(redis =>
        {
            redis.KeyPrefix = "count";
            redis.ConcurrencyMode = ConcurrencyMode.Optimistic;
            redis.ConnectionFactory(() => connection);
        });

        var services = new ServiceCollection()
            .AddSingleton<Gate>()
            .AddMassTransitTestHarness(bus =>
            {
                repository(bus.AddSagaStateMachine<CountStateMachine, CountState>());
                if (retry)
                    bus.AddConfigureEndpointsCallback((_, _, endpoint) => endpoint.UseMessageRetry(policy => policy.Immediate(5)));
            })
            .BuildServiceProvider(validateScopes: true);
        var started = new CountBus(services);
        await started.Harness.Start();
        return started;
    }

    public async Task SendAsync<T>(T message)
        where T : class
    {
        await Harness.Bus.Publish(message);
        Assert.True(await Harness.Consumed.Any<T>(consumed => consumed.Exception is null && Equals(consumed.Context.Message, message)));
    }

    public Task<CountState> LoadAsync(Guid id) => Stored.Load(id);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
