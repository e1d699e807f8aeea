using StackExchange.Redis;

namespace MassTransit;

/// <summary>Makes connections for saga repositories that were given a configuration instead of a connection.</summary>
public interface IConnectionMultiplexerFactory
{
    /// <summary>Returns the connection for a configuration, made at the first call.</summary>
    /// <param name="configuration">The server, and how to speak with it.</param>
    /// <returns>The connection, shared by all callers with an equal configuration.</returns>
    IConnectionMultiplexer GetConnectionMultiplexer(ConfigurationOptions configuration);
}
