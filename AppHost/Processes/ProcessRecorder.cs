using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.AppHost.Processes;

/// <summary>Writes down each process that the application starts, so that the next start can end those that this one cannot.</summary>
internal sealed partial class ProcessRecorder(ResourceNotificationService notifications, ProcessLedger ledger, ILogger<ProcessRecorder> logger) : BackgroundService
{
    // Aspire's name for it, of executables and projects.
    private const string PidProperty = "executable.pid";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in notifications.WatchAsync(stoppingToken))
        {
            try
            {
                Record(change.ResourceId, change.Resource.Name, change.Snapshot);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogNotWritten(change.Resource.Name, exception.Message);
            }
        }
    }

    private void Record(string instance, string resource, CustomResourceSnapshot snapshot)
    {
        var state = snapshot.State?.Text;
        // In other states the number may be an earlier process's, and somebody else's by now.
        if (state == KnownResourceStates.Running && PidOf(snapshot) is { } pid)
            ledger.Add(instance, resource, pid);
        else if (state is not null && KnownResourceStates.TerminalStates.Contains(state, StringComparer.Ordinal))
            ledger.Remove(instance);
    }

    private static int? PidOf(CustomResourceSnapshot snapshot) =>
        int.TryParse(Convert.ToString(snapshot.Properties.FirstOrDefault(property => property.Name == PidProperty)?.Value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var pid) ? pid : null;

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The process of {Resource} is not written down, and outlives this one if it is killed: {Reason}")]
    private partial void LogNotWritten(string resource, string reason);
}
