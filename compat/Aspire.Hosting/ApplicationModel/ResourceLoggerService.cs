using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Console output of resources: a backlog of the last lines, and a live stream.</summary>
public class ResourceLoggerService
{
    private readonly ConcurrentDictionary<string, ResourceLog> _logs = new(StringComparer.OrdinalIgnoreCase);

    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return WatchAsync(resource.Name);
    }

    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName) => WatchCoreAsync(LogOf(resourceName));

    internal void Append(IResource resource, string content, bool isError) => LogOf(resource.Name).Append(content, isError);

    private static async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchCoreAsync(ResourceLog log, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reader = log.Subscribe();
        try
        {
            while (await reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var lines = new List<LogLine>();
                while (lines.Count < 1000 && reader.TryRead(out var line))
                    lines.Add(line);

                yield return lines;
            }
        }
        finally
        {
            log.Unsubscribe(reader);
        }
    }

    private ResourceLog LogOf(string resourceName) => _logs.GetOrAdd(resourceName, _ => new ResourceLog());
}
