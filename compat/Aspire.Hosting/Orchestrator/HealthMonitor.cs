using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Runs a running resource's health checks: often until it is healthy, then every few seconds.</summary>
internal sealed class HealthMonitor(IResource resource, IServiceProvider services)
{
    private static readonly TimeSpan WhileUnhealthy = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WhileHealthy = TimeSpan.FromSeconds(5);

    private readonly ResourceNotificationService _notifications = services.GetRequiredService<ResourceNotificationService>();
    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();
    private readonly HashSet<string> _keys = [.. resource.Annotations.OfType<HealthCheckAnnotation>().Select(annotation => annotation.Key)];
    private bool _ready;

    public static ImmutableArray<HealthReportSnapshot> Unanswered(IResource resource) =>
        [.. resource.Annotations.OfType<HealthCheckAnnotation>().Select(annotation => new HealthReportSnapshot(annotation.Key, Status: null, Description: null, ExceptionText: null))];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var healthy = await CheckAsync(cancellationToken).ConfigureAwait(false);
                if (healthy && _keys.Count == 0)
                    return;

                await Task.Delay(healthy ? WhileHealthy : WhileUnhealthy, _time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process has ended.
        }
    }

    private async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        var healthy = true;
        if (_keys.Count > 0)
        {
            var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(registration => _keys.Contains(registration.Name), cancellationToken).ConfigureAwait(false);
            healthy = report.Status == HealthStatus.Healthy;
            ImmutableArray<HealthReportSnapshot> reports = [.. report.Entries.Select(entry => new HealthReportSnapshot(entry.Key, entry.Value.Status, entry.Value.Description, entry.Value.Exception?.ToString()))];
            await _notifications.PublishUpdateAsync(resource, previous => previous with { HealthReports = reports }).ConfigureAwait(false);
        }

        if (healthy && !_ready)
        {
            await services.GetRequiredService<IDistributedApplicationEventing>().PublishAsync(new ResourceReadyEvent(resource, services), cancellationToken).ConfigureAwait(false);
            await _notifications.PublishUpdateAsync(resource, previous => previous with { IsReady = previous.State?.Text == KnownResourceStates.Running }).ConfigureAwait(false);
            _ready = true;
        }

        return healthy;
    }
}
