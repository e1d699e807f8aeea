using LoadPlatform.MassTransit.Redis.Tests.Counting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.MassTransit.Redis.Tests;

public sealed class RedisRepositoryConfigurationTests
{
    [Fact]
    public void RedisRepository_Pessimistic_IsRefusedWithTheReason()
    {
        var refused = Assert.Throws<ConfigurationException>(() => Register(r => r.ConcurrencyMode = ConcurrencyMode.Pessimistic));

        Assert.Contains("ConcurrencyMode", refused.Message);
    }

    [Fact]
    public void RedisRepository_LockTimeoutOfZero_IsRefused()
    {
        Assert.Throws<ConfigurationException>(() => Register(r => r.LockTimeout = TimeSpan.Zero));
    }

    private static void Register(Action<IRedisSagaRepositoryConfigurator<CountState>> configure) =>
        new ServiceCollection().AddMassTransit(bus => bus.AddSagaStateMachine<CountStateMachine, CountState>().RedisRepository(configure));
}
