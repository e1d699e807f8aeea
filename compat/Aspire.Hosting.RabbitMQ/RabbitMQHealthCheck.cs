using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Aspire.Hosting.RabbitMQ;

/// <summary>Healthy where the broker accepts an AMQP connection with the resource's user.</summary>
internal sealed class RabbitMQHealthCheck(RabbitMQServerResource server) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!server.PrimaryEndpoint.IsAllocated)
            return HealthCheckResult.Unhealthy("The endpoint is not allocated yet.");

        try
        {
            var factory = new ConnectionFactory { Uri = new Uri((await server.ConnectionStringExpression.GetValueAsync(cancellationToken).ConfigureAwait(false))!) };
            var connection = await factory.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                return HealthCheckResult.Healthy();
        }
        catch (BrokerUnreachableException exception)
        {
            return HealthCheckResult.Unhealthy(exception.InnerException?.Message ?? exception.Message);
        }
    }
}
