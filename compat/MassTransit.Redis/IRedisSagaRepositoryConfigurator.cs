using StackExchange.Redis;

namespace MassTransit;

/// <summary>Configures where and how saga instances are kept in Redis.</summary>
public interface IRedisSagaRepositoryConfigurator
{
    /// <summary>How two messages for one instance are kept apart; this stand-in knows <see cref="ConcurrencyMode.Optimistic"/> only.</summary>
    ConcurrencyMode ConcurrencyMode { set; }

    /// <summary>Comes before the correlation id in an instance's key, parted by a colon.</summary>
    string KeyPrefix { set; }

    /// <summary>The end of a lock's key; without effect here, where no locks are taken.</summary>
    string LockSuffix { set; }

    /// <summary>How long a lock lasts; without effect here, where no locks are taken.</summary>
    TimeSpan LockTimeout { set; }

    /// <summary>How long an instance is kept after its last change; for ever where not set.</summary>
    TimeSpan? Expiry { set; }

    /// <summary>How often a lock is tried; without effect here, where no locks are taken.</summary>
    IRetryPolicy RetryPolicy { set; }

    /// <summary>Connects by a configuration string.</summary>
    void DatabaseConfiguration(string configuration);

    /// <summary>Connects by configuration options.</summary>
    void DatabaseConfiguration(ConfigurationOptions configurationOptions);

    /// <summary>Uses a connection that the caller owns.</summary>
    void ConnectionFactory(Func<IConnectionMultiplexer> connectionFactory);

    /// <summary>Uses a connection of the application's services.</summary>
    void ConnectionFactory(Func<IServiceProvider, IConnectionMultiplexer> connectionFactory);

    /// <summary>Uses another database than the connection's default.</summary>
    void SelectDatabase(SelectDatabase databaseSelector);
}
