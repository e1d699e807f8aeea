using LoadPlatform.AppHost.Logs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.AppHost.Supervision;

/// <summary>Starts again what dies without having been stopped, and says so.</summary>
internal sealed partial class Supervisor(ResourceNotificationService notifications, ResourceCommandService commands, LogTails tails, TimeProvider time, ILogger<Supervisor> logger) : BackgroundService
{
    private readonly Dictionary<string, SupervisedResource> _resources = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in notifications.WatchAsync(stoppingToken))
        {
            // Aspire's own host looks after its dashboard.
            if (change.Resource.Name == ResourceNames.Dashboard || change.Resource is ParameterResource)
                continue;

            if (!_resources.TryGetValue(change.ResourceId, out var resource))
                _resources.Add(change.ResourceId, resource = new SupervisedResource());

            if (resource.Observe(change.Snapshot, time.GetUtcNow()) is { } restart)
                _ = RestartAsync(change, restart, stoppingToken);
        }
    }

    private async Task RestartAsync(ResourceEvent change, Restart restart, CancellationToken cancellationToken)
    {
        var name = change.Resource.Name;
        if (change.Snapshot.State?.Text == KnownResourceStates.FailedToStart)
            LogFailedToStart(name, restart.Number);
        else
            LogExited(name, change.Snapshot.ExitCode, restart.Number);

        try
        {
            await Task.Delay(restart.Delay, time, cancellationToken);
            foreach (var line in tails.Of(name))
                LogTail(name, line);

            var result = await commands.ExecuteCommandAsync(change.ResourceId, KnownResourceCommands.StartCommand, cancellationToken);
            if (!result.Success && !result.Canceled)
                LogNotRestarted(name, result.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogStopping(name);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{Resource} exited with code {ExitCode}; restarting ({Number})")]
    private partial void LogExited(string resource, int? exitCode, int number);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Resource} failed to start; restarting ({Number})")]
    private partial void LogFailedToStart(string resource, int number);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Resource} | {Line}")]
    private partial void LogTail(string resource, string line);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "{Resource} was not restarted: {Reason}")]
    private partial void LogNotRestarted(string resource, string? reason);

    [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "{Resource} is not restarted: the application is stopping")]
    private partial void LogStopping(string resource);
}
