using System.Collections.Concurrent;
using StackExchange.Redis;

namespace MassTransit.Configuration;

internal sealed class ConnectionMultiplexerFactory : IConnectionMultiplexerFactory, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ConnectionMultiplexer>> _connections = new(StringComparer.Ordinal);

    public IConnectionMultiplexer GetConnectionMultiplexer(ConfigurationOptions configuration) =>
        _connections.GetOrAdd(
            configuration.ToString(includePassword: false),
            static (_, options) => new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(options)),
            configuration).Value;

    public void Dispose()
    {
        foreach (var connection in _connections.Values.Where(made => made.IsValueCreated))
            connection.Value.Dispose();
    }
}
