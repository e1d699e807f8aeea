using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Dashboard;

/// <summary>Says where the dashboard is, and starts it again where it crashes.</summary>
internal sealed partial class DashboardSupervisor(
    DashboardSettings settings,
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    ResourceCommandService commands,
    TimeProvider time,
    ILogger<DistributedApplication> logger) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!model.Resources.Any(resource => resource.Name == DashboardSettings.ResourceName))
        {
            LogNoDashboard(settings.Path is null ? $"{DashboardSettings.PathKey} is not set" : $"'{settings.Path}' does not exist");
            return;
        }

        LogLogin(settings.LoginUrl);
        var delay = FirstDelay;
        await foreach (var change in notifications.WatchAsync(stoppingToken).ConfigureAwait(false))
        {
            if (change.Resource.Name != DashboardSettings.ResourceName || change.Snapshot.State?.Text is not { } state || !KnownResourceStates.TerminalStates.Contains(state, StringComparer.Ordinal))
                continue;

            LogCrashed(change.Snapshot.ExitCode);
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(false);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            await commands.ExecuteCommandAsync(change.Resource, KnownResourceCommands.StartCommand, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Login to the dashboard at {Url}")]
    private partial void LogLogin(string url);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "No dashboard: {Reason}. Everything else runs without it")]
    private partial void LogNoDashboard(string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The dashboard exited with code {ExitCode}; restarting")]
    private partial void LogCrashed(int? exitCode);
}
