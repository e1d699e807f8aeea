using StackExchange.Redis;

namespace MassTransit.Configuration;

internal sealed class RedisSagaRepositoryOptions<TSaga>(
    RedisConnectionFactory connectionFactory, SelectDatabase selectDatabase, string? keyPrefix, TimeSpan? expiry)
    where TSaga : class, ISagaVersion
{
    private readonly string _keyStart = string.IsNullOrWhiteSpace(keyPrefix) ? "" : $"{keyPrefix.TrimEnd(':')}:";

    public TimeSpan? Expiry => expiry;

    public IDatabase GetDatabase(IServiceProvider provider) => selectDatabase(connectionFactory(provider));

    public RedisKey FormatSagaKey(Guid correlationId) => $"{_keyStart}{correlationId}";
}
