using StackExchange.Redis;

namespace MassTransit;

/// <summary>Picks the database that holds the saga instances.</summary>
/// <param name="multiplexer">The connection to pick it from.</param>
/// <returns>The database.</returns>
public delegate IDatabase SelectDatabase(IConnectionMultiplexer multiplexer);
