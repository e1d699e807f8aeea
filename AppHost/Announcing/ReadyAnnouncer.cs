using LoadPlatform.AppHost.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.AppHost.Announcing;

/// <summary>Says, once everything is healthy, where it is.</summary>
internal sealed class ReadyAnnouncer(DistributedApplicationModel model, ResourceNotificationService notifications, AppHostOptions options, IConfiguration configuration) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var resources = model.Resources.Where(resource => resource is ProjectResource or ExecutableResource or ContainerResource);
        await Task.WhenAll(resources.Select(resource => notifications.WaitForResourceHealthyAsync(resource.Name, WaitBehavior.WaitOnResourceUnavailable, stoppingToken)));
        foreach (var line in Lines())
            await Console.Out.WriteLineAsync(line);
    }

    private IEnumerable<string> Lines()
    {
        yield return "LoadPlatform is ready.";
        yield return $"  gateway    http://127.0.0.1:{options.Gateway.Port}";
        if (options.Aws.IsSimulated)
            yield return $"  simulator  http://127.0.0.1:{options.Simulator.Port}";

        if (model.Resources.Any(resource => resource.Name == ResourceNames.Dashboard))
            yield return $"  dashboard  http://127.0.0.1:{options.Dashboard.Port}/login?t={configuration["AppHost:BrowserToken"]}";
    }
}
