using MassTransit.Configuration;
using StackExchange.Redis;

namespace MassTransit.RedisIntegration.Saga;

/// <summary>Reads and writes one saga's instances as JSON; every write is one atomic command.</summary>
internal sealed class RedisDatabaseContext<TSaga>(IDatabase database, RedisSagaRepositoryOptions<TSaga> options)
    where TSaga : class, ISagaVersion
{
    // Replaces the document only where it is still the one that was compared. EVAL, not EVALSHA:
    // a restarted server has forgotten the script.
    private const string ReplaceScript =
        """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        if ARGV[3] == '' then redis.call('SET', KEYS[1], ARGV[2]) else redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3]) end
        return 1
        """;

    public async Task<TSaga?> Load(IObjectDeserializer deserializer, Guid correlationId)
    {
        var document = await database.StringGetAsync(options.FormatSagaKey(correlationId));
        return document.IsNullOrEmpty ? null : deserializer.DeserializeObject<TSaga>((string?)document);
    }

    /// <summary>Stores an instance that is new; one that exists is left as it is.</summary>
    public async Task Add(IObjectDeserializer serializer, TSaga instance)
    {
        var document = serializer.SerializeObject(instance).GetString();
        if (!await database.StringSetAsync(options.FormatSagaKey(instance.CorrelationId), document, options.Expiry, When.NotExists))
            throw new RedisSagaConcurrencyException("Saga exists already", typeof(TSaga), instance.CorrelationId);
    }

    public async Task Update(IObjectDeserializer serializer, TSaga instance)
    {
        instance.Version++;
        try
        {
            var key = options.FormatSagaKey(instance.CorrelationId);
            var stored = await database.StringGetAsync(key);
            if (stored.IsNullOrEmpty || serializer.DeserializeObject<TSaga>((string?)stored)!.Version >= instance.Version)
                throw Conflict(instance);

            var document = serializer.SerializeObject(instance).GetString();
            var expiry = options.Expiry is { } kept ? ((long)kept.TotalMilliseconds).ToString() : "";
            var replaced = await database.ExecuteAsync("EVAL", ReplaceScript, 1, key, stored, document, expiry);
            if ((int)replaced == 0)
                throw Conflict(instance);
        }
        catch (Exception exception)
        {
            throw new SagaException("Saga update failed", typeof(TSaga), instance.CorrelationId, exception);
        }
    }

    public Task Delete(Guid correlationId) => database.KeyDeleteAsync(options.FormatSagaKey(correlationId));

    private static RedisSagaConcurrencyException Conflict(TSaga instance) =>
        new("Saga version conflict", typeof(TSaga), instance.CorrelationId);
}
