namespace MassTransit;

/// <summary>Configures where and how instances of <typeparamref name="TSaga"/> are kept in Redis.</summary>
/// <typeparam name="TSaga">The instance's type.</typeparam>
public interface IRedisSagaRepositoryConfigurator<TSaga> : IRedisSagaRepositoryConfigurator
    where TSaga : class, ISagaVersion;
