using LoadPlatform.AppHost.Configuration;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.AppHost.Logs;

/// <summary>Writes what each resource says on its console to a file of its own, <c>logs/&lt;resource&gt;.log</c> in the data folder.</summary>
internal sealed class LogFileWriter(DistributedApplicationModel model, ResourceLoggerService logs, LogTails tails, AppHostOptions options) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = Path.Combine(options.Data.Root, "logs");
        return Task.WhenAll(model.Resources.Where(resource => resource is ProjectResource or ExecutableResource or ContainerResource).Select(resource => WriteAsync(resource, folder, stoppingToken)));
    }

    private async Task WriteAsync(IResource resource, string folder, CancellationToken cancellationToken)
    {
        await using var file = new LogFile(folder, resource.Name);
        try
        {
            await foreach (var lines in logs.WatchAsync(resource).WithCancellation(cancellationToken))
            {
                foreach (var line in lines)
                    tails.Add(resource.Name, line.Content);

                await file.WriteAsync(lines.Select(line => line.Content));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The application has stopped.
        }
    }
}
