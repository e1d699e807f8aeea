using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.AwsSimulator.Processes.Tasks;

/// <summary>Moves the world on without requests, and brings it the processes' reports.</summary>
internal sealed class RealTime(WorldGate gate, WorldReports reports, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall) : BackgroundService
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(TickAsync(stoppingToken), ReadAsync(stoppingToken));

    private async Task TickAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, wall);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            gate.Use(_ => true);
    }

    private async Task ReadAsync(CancellationToken stoppingToken)
    {
        while (await reports.Unread.WaitToReadAsync(stoppingToken))
        {
            gate.Use(world =>
            {
                for (var i = 0; i < MostAtOnce && reports.Unread.TryRead(out var next); i++)
                {
                    if (next.World == world)
                        next.Report();
                }

                return true;
            });
        }
    }
}
