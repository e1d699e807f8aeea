using LoadPlatform.ServiceDefaults.Clock;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>
/// Tells other systems how far the scenario is. The run log says it for sure; with load on, the playing must not stand still because the
/// broker is away.
/// </summary>
internal sealed partial class ScenarioNews(IBus bus, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall, ILogger<ScenarioNews> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Publishes a message, or lets it go where the broker does not take it soon.</summary>
    public async Task TellAsync<T>(T message, CancellationToken cancellationToken)
        where T : class
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var publishing = bus.Publish(message, left.Token);
        try
        {
            await publishing.WaitAsync(Patience, wall, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever the broker's client says: it is logged, and the playing goes on.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUntold(error, typeof(T).Name);
        }
        finally
        {
            // What it says after it was left is nobody's concern, but it must have been looked at.
            _ = publishing.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            await left.CancelAsync();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Message} could not be published; the scenario goes on")]
    private partial void LogUntold(Exception error, string message);
}
