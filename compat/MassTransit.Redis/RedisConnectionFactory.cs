using StackExchange.Redis;

namespace MassTransit;

/// <summary>Gives the connection that a saga repository works on; called once for every message.</summary>
/// <param name="provider">The application's services.</param>
/// <returns>The connection, owned by whoever made it.</returns>
public delegate IConnectionMultiplexer RedisConnectionFactory(IServiceProvider provider);
