using MassTransit.Configuration;

namespace MassTransit;

/// <summary>Registers saga repositories that keep their instances in Redis.</summary>
public static class RedisSagaRepositoryRegistrationExtensions
{
    /// <summary>Keeps the saga's instances in Redis.</summary>
    /// <typeparam name="T">The instance's type.</typeparam>
    /// <param name="configurator">The saga's registration.</param>
    /// <param name="configure">Configures the repository; without it, a server on 127.0.0.1 is used.</param>
    /// <returns><paramref name="configurator"/>.</returns>
    public static ISagaRegistrationConfigurator<T> RedisRepository<T>(
        this ISagaRegistrationConfigurator<T> configurator, Action<IRedisSagaRepositoryConfigurator<T>>? configure = null)
        where T : class, ISagaVersion
    {
        var repository = new RedisSagaRepositoryConfigurator<T>();
        configure?.Invoke(repository);
        repository.Validate().ThrowIfContainsFailure("The Redis saga repository configuration is invalid:");

        configurator.Repository(repository.Register);
        return configurator;
    }

    /// <summary>Keeps the saga's instances in the Redis that a configuration string names.</summary>
    /// <typeparam name="T">The instance's type.</typeparam>
    /// <param name="configurator">The saga's registration.</param>
    /// <param name="configuration">The server, in StackExchange.Redis's form.</param>
    /// <param name="configure">Configures the repository further.</param>
    /// <returns><paramref name="configurator"/>.</returns>
    public static ISagaRegistrationConfigurator<T> RedisRepository<T>(
        this ISagaRegistrationConfigurator<T> configurator, string configuration, Action<IRedisSagaRepositoryConfigurator<T>>? configure = null)
        where T : class, ISagaVersion =>
        configurator.RedisRepository(repository =>
        {
            repository.DatabaseConfiguration(configuration);
            configure?.Invoke(repository);
        });
}
