using System.Runtime.InteropServices;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Starts every resource with the application, and stops every one with it.</summary>
internal sealed partial class ApplicationOrchestrator(DistributedApplicationModel model, IServiceProvider services, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ApplicationOrchestrator> logger) : IHostedService, IDisposable
{
    /// <summary>After this time without an end to all, what is left is killed at once.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan ShortestGrace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private Dictionary<IResource, ResourceRunner> _runners = [];
    private PosixSignalRegistration? _hangUp;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A closed terminal ends the application as Ctrl+C does.
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            lifetime.StopApplication();
        });

        var ports = new PortAllocator();
        foreach (var resource in model.Resources)
            ports.Allocate(resource);

        _runners = model.Resources.Where(resource => resource is IComputeResource).ToDictionary(resource => resource, resource => new ResourceRunner(resource, services));
        foreach (var runner in _runners.Values)
            _ = StartInBackgroundAsync(runner);

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        var started = time.GetTimestamp();
        var ranks = StopOrder.Of(_runners.Keys);
        for (var rank = 0; rank < ranks.Count; rank++)
        {
            var left = StopLimit - time.GetElapsedTime(started) - ((ranks.Count - 1 - rank) * ShortestGrace);
            var grace = left < ShortestGrace ? ShortestGrace : left > StopGrace ? StopGrace : left;
            await Task.WhenAll(ranks[rank].Select(resource => _runners[resource].StopAsync(grace))).ConfigureAwait(false);
        }
    }

    public Task StartResourceAsync(IResource resource, CancellationToken cancellationToken) => RunnerOf(resource).StartAsync(cancellationToken);

    public Task StopResourceAsync(IResource resource) => RunnerOf(resource).StopAsync(StopGrace);

    public void Dispose()
    {
        foreach (var runner in _runners.Values)
            runner.Dispose();

        _hangUp?.Dispose();
        _stopping.Dispose();
    }

    private ResourceRunner RunnerOf(IResource resource) =>
        _runners.TryGetValue(resource, out var runner) ? runner : throw new DistributedApplicationException($"Resource '{resource.Name}' cannot be started or stopped.");

    private async Task StartInBackgroundAsync(ResourceRunner runner)
    {
        await Task.Yield();
        try
        {
            await runner.StartAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            LogNotStarted(runner.Resource.Name);
        }
#pragma warning disable CA1031 // One resource's failure, whatever it is, must neither be lost nor end the others
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailedToStart(runner.Resource.Name, exception.Message);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "{Resource} was not started: the application is stopping")]
    private partial void LogNotStarted(string resource);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Resource} failed to start: {Reason}")]
    private partial void LogFailedToStart(string resource, string reason);
}
