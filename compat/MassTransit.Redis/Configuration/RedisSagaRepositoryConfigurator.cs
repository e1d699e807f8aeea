using MassTransit.RedisIntegration.Saga;
using MassTransit.Saga;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace MassTransit.Configuration;

internal sealed class RedisSagaRepositoryConfigurator<TSaga> : IRedisSagaRepositoryConfigurator<TSaga>, ISpecification
    where TSaga : class, ISagaVersion
{
    private RedisConnectionFactory? _connectionFactory;
    private SelectDatabase _selectDatabase = multiplexer => multiplexer.GetDatabase();

    public RedisSagaRepositoryConfigurator() => DatabaseConfiguration("127.0.0.1");

    public ConcurrencyMode ConcurrencyMode { get; set; } = ConcurrencyMode.Optimistic;

    public string KeyPrefix { get; set; } = "";

    public string LockSuffix { get; set; } = "_lock";

    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan? Expiry { get; set; }

    public IRetryPolicy RetryPolicy { get; set; } = Retry.None;

    public void DatabaseConfiguration(string configuration) => DatabaseConfiguration(ConfigurationOptions.Parse(configuration));

    public void DatabaseConfiguration(ConfigurationOptions configurationOptions) =>
        _connectionFactory = provider => provider.GetRequiredService<IConnectionMultiplexerFactory>().GetConnectionMultiplexer(configurationOptions);

    public void ConnectionFactory(Func<IConnectionMultiplexer> connectionFactory) => _connectionFactory = _ => connectionFactory();

    public void ConnectionFactory(Func<IServiceProvider, IConnectionMultiplexer> connectionFactory) =>
        _connectionFactory = provider => connectionFactory(provider);

    public void SelectDatabase(SelectDatabase databaseSelector) => _selectDatabase = databaseSelector;

    public IEnumerable<ValidationResult> Validate()
    {
        if (ConcurrencyMode != ConcurrencyMode.Optimistic)
            yield return this.Failure("ConcurrencyMode", "must be Optimistic: this stand-in takes no locks");
        if (LockTimeout <= TimeSpan.Zero)
            yield return this.Failure("LockTimeout", "must be above zero");
    }

    public void Register(ISagaRepositoryRegistrationConfigurator<TSaga> registration)
    {
        registration.TryAddSingleton<IConnectionMultiplexerFactory, ConnectionMultiplexerFactory>();
        registration.TryAddSingleton(new RedisSagaRepositoryOptions<TSaga>(_connectionFactory!, _selectDatabase, KeyPrefix, Expiry));
        registration.RegisterLoadSagaRepository<TSaga, RedisSagaRepositoryContextFactory<TSaga>>();
        registration.RegisterSagaRepository<
            TSaga,
            RedisDatabaseContext<TSaga>,
            SagaConsumeContextFactory<RedisDatabaseContext<TSaga>, TSaga>,
            RedisSagaRepositoryContextFactory<TSaga>>();
    }
}
