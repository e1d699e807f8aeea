using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says in which state each resource is.</summary>
public class ResourceNotificationService
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ResourceEvent> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Channel<ResourceEvent>> _watchers = [];

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(stateFactory);
        var id = ResourceIds.Id(resource);
        lock (_lock)
        {
            var previous = _current.TryGetValue(id, out var current) ? current.Snapshot : Initial(resource);
            var next = new ResourceEvent(resource, id, stateFactory(previous));
            _current[id] = next;
            foreach (var watcher in _watchers)
                watcher.Writer.TryWrite(next);
        }

        return Task.CompletedTask;
    }

    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent)
    {
        lock (_lock)
        {
            resourceEvent = _current.TryGetValue(resourceId, out var exact)
                ? exact
                : _current.Values.SingleOrDefault(candidate => string.Equals(candidate.Resource.Name, resourceId, StringComparison.OrdinalIgnoreCase));
        }

        return resourceEvent is not null;
    }

    /// <summary>Yields the current state of every resource, then every change.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>();
        lock (_lock)
        {
            foreach (var current in _current.Values)
                channel.Writer.TryWrite(current);

            _watchers.Add(channel);
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return change;
        }
        finally
        {
            lock (_lock)
                _watchers.Remove(channel);
        }
    }

    public async Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        await foreach (var change in WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(change.Resource.Name, resourceName, StringComparison.OrdinalIgnoreCase) && predicate(change))
                return change;
        }

        throw new OperationCanceledException($"The operation was cancelled before the resource met the predicate condition. Resource '{resourceName}'.");
    }

    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, change => string.Equals(change.Snapshot.State?.Text, targetState ?? KnownResourceStates.Running, StringComparison.OrdinalIgnoreCase), cancellationToken);

    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, WaitBehavior.WaitOnResourceUnavailable, cancellationToken);

    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var change = await WaitForResourceAsync(resourceName, candidate => IsReady(candidate) || (waitBehavior == WaitBehavior.StopOnResourceUnavailable && IsTerminal(candidate)), cancellationToken).ConfigureAwait(false);
        return IsReady(change)
            ? change
            : throw new DistributedApplicationException($"Stopped waiting for resource '{resourceName}' to become healthy because it failed to start.");
    }

    public Task WaitForDependenciesAsync(IResource resource, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return Task.WhenAll(resource.Annotations.OfType<WaitAnnotation>().Select(wait => WaitForResourceHealthyAsync(wait.Resource.Name, wait.WaitBehavior ?? WaitBehavior.WaitOnResourceUnavailable, cancellationToken)));
    }

    private static bool IsReady(ResourceEvent change) => change.Snapshot is { HealthStatus: HealthStatus.Healthy, IsReady: true };

    private static bool IsTerminal(ResourceEvent change) => change.Snapshot.State is { } state && KnownResourceStates.TerminalStates.Contains(state.Text, StringComparer.Ordinal);

    private static CustomResourceSnapshot Initial(IResource resource) => new()
    {
        ResourceType = resource switch
        {
            ProjectResource => "Project",
            ContainerResource => "Container",
            ParameterResource => "Parameter",
            _ => "Executable",
        },
        Properties = [],
    };
}
