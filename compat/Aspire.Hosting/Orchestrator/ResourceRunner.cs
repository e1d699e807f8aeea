using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Runs one resource: waits for what it needs, starts its process, watches it, stops it.</summary>
internal sealed class ResourceRunner(IResource resource, IServiceProvider services) : IDisposable
{
    private readonly ResourceNotificationService _notifications = services.GetRequiredService<ResourceNotificationService>();
    private readonly ResourceLoggerService _logs = services.GetRequiredService<ResourceLoggerService>();
    private readonly ResourceLauncher _launcher = services.GetRequiredService<ResourceLauncher>();
    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();
    private readonly SemaphoreSlim _gate = new(1);
    private CancellationTokenSource? _starting;
    private ChildProcess? _process;
    private Task _running = Task.CompletedTask;

    public IResource Resource => resource;

    /// <summary>Starts the resource once its dependencies are healthy; does nothing where it runs.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_running.IsCompleted)
                return;

            using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _starting = starting;
            try
            {
                await StartCoreAsync(starting.Token).ConfigureAwait(false);
            }
            finally
            {
                _starting = null;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops the resource, and gives up a start that is under way.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        try
        {
            _starting?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The start has just ended by itself; the gate below waits for it.
        }

        await _gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (_process is not { } process || _running.IsCompleted)
                return;

            await PublishAsync(KnownResourceStates.Stopping).ConfigureAwait(false);
            await process.StopAsync(grace, _time).ConfigureAwait(false);
            await _running.ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _process?.Dispose();
    }

    private async Task StartCoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (resource.Annotations.OfType<WaitAnnotation>().Any())
            {
                await PublishAsync(KnownResourceStates.Waiting).ConfigureAwait(false);
                await _notifications.WaitForDependenciesAsync(resource, cancellationToken).ConfigureAwait(false);
            }

            await PublishAsync(KnownResourceStates.Starting).ConfigureAwait(false);
            await services.GetRequiredService<IDistributedApplicationEventing>().PublishAsync(new BeforeResourceStartedEvent(resource, services), cancellationToken).ConfigureAwait(false);
            if (await _launcher.PrepareAsync(resource, cancellationToken).ConfigureAwait(false) is { } spec)
                await LaunchAsync(spec).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await PublishAsync(KnownResourceStates.NotStarted).ConfigureAwait(false);
            throw;
        }
        catch (Exception exception) when (exception is DistributedApplicationException or IOException or UnauthorizedAccessException)
        {
            _logs.Append(resource, exception.Message, isError: true);
            await PublishAsync(KnownResourceStates.FailedToStart).ConfigureAwait(false);
            throw;
        }
    }

    private async Task LaunchAsync(LaunchSpec spec)
    {
        _process?.Dispose();
        var process = _process = ChildProcess.Start(spec, (line, isError) => _logs.Append(resource, line, isError));
        await _notifications.PublishUpdateAsync(resource, previous => previous with
        {
            State = KnownResourceStates.Running,
            StartTimeStamp = _time.GetUtcNow().UtcDateTime,
            StopTimeStamp = null,
            ExitCode = null,
            IsReady = false,
            HealthReports = HealthMonitor.Unanswered(resource),
            Properties = [new ResourcePropertySnapshot("executable.pid", process.Id.ToString(CultureInfo.InvariantCulture))],
        }).ConfigureAwait(false);
        _running = WatchAsync(process, spec.Cleanup);
    }

    private async Task WatchAsync(ChildProcess process, LaunchSpec? cleanup)
    {
        using var ended = new CancellationTokenSource();
        var health = new HealthMonitor(resource, services).RunAsync(ended.Token);
        var exitCode = await process.WaitForExitAsync(_time).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await health.ConfigureAwait(false);
        if (cleanup is not null)
        {
            using var remover = ChildProcess.Start(cleanup, (_, _) => { });
            await remover.WaitForExitAsync(_time).ConfigureAwait(false);
        }

        await _notifications.PublishUpdateAsync(resource, previous => previous with
        {
            State = exitCode == 0 ? KnownResourceStates.Finished : KnownResourceStates.Exited,
            StopTimeStamp = _time.GetUtcNow().UtcDateTime,
            ExitCode = exitCode,
            IsReady = false,
        }).ConfigureAwait(false);
    }

    private Task PublishAsync(string state) => _notifications.PublishUpdateAsync(resource, previous => previous with { State = state, IsReady = false });
}
