using LoadPlatform.ServiceDefaults.Bus;
using LoadPlatform.ServiceDefaults.Clock;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace LoadPlatform.Gateway.Health;

/// <summary>Asks the broker until every queue of the run's way has a consumer: MassTransit binds a queue before it consumes from it.</summary>
internal sealed partial class FlowQueueProbe(
    FlowReadiness readiness,
    IConfiguration configuration,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall,
    ILogger<FlowQueueProbe> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, wall);
        do
        {
            try
            {
                if (await FindMissingAsync(stoppingToken) is not { } missing)
                {
                    readiness.SetReady();
                    LogReady(FlowQueues.All.Count);
                    return;
                }

                readiness.SetMissing($"No consumer yet on: {string.Join(", ", missing)}.");
            }
            catch (Exception error) when (error is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException or IOException)
            {
                readiness.SetMissing($"The broker cannot be asked: {error.Message}");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<string>?> FindMissingAsync(CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { Uri = new Uri(configuration.GetConnectionString(MessageBusExtensions.BrokerConnection)!) };
        await using var connection = await factory.CreateConnectionAsync("gateway-readiness", cancellationToken);
        List<string> missing = [];
        foreach (var queue in FlowQueues.All)
        {
            if (!await IsConsumedAsync(connection, queue, cancellationToken))
                missing.Add(queue);
        }

        return missing.Count == 0 ? null : missing;
    }

    /// <summary>A passive declare of a queue that is not there closes its channel: each question has its own.</summary>
    private static async Task<bool> IsConsumedAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancellationToken)).ConsumerCount > 0;
        }
        catch (OperationInterruptedException error) when (error.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "All {Count} queues of the run's way are bound: taking runs")]
    private partial void LogReady(int count);
}
