using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace LoadPlatform.AppHost.LocalRabbitMq;

/// <summary>Healthy while a connection with the services' own user is open; an open port alone says nothing.</summary>
internal sealed class RabbitMqHealthCheck(LocalRabbitMqResource server) : IHealthCheck, IAsyncDisposable
{
    private IConnection? _connection;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_connection is { IsOpen: true })
            return HealthCheckResult.Healthy();

        await DisposeAsync();
        try
        {
            var connectionString = await server.ConnectionStringExpression.GetValueAsync(cancellationToken);
            var factory = new ConnectionFactory { Uri = new Uri(connectionString!), AutomaticRecoveryEnabled = false, ClientProvidedName = "apphost-health" };
            _connection = await factory.CreateConnectionAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (BrokerUnreachableException exception)
        {
            return HealthCheckResult.Unhealthy(exception.InnerException?.Message ?? exception.Message);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not { } connection)
            return;

        _connection = null;
        await connection.DisposeAsync();
    }
}
