using System.Collections.Concurrent;

namespace LoadPlatform.AppHost.Logs;

/// <summary>The last lines that each resource wrote.</summary>
internal sealed class LogTails
{
    private const int Lines = 10;

    private readonly ConcurrentDictionary<string, Queue<string>> _tails = new(StringComparer.Ordinal);

    /// <summary>Adds a line.</summary>
    public void Add(string resource, string line)
    {
        var tail = _tails.GetOrAdd(resource, _ => new Queue<string>());
        lock (tail)
        {
            tail.Enqueue(line);
            if (tail.Count > Lines)
                tail.Dequeue();
        }
    }

    /// <summary>The last lines of <paramref name="resource"/>, oldest first.</summary>
    public IReadOnlyList<string> Of(string resource)
    {
        if (!_tails.TryGetValue(resource, out var tail))
            return [];

        lock (tail)
            return [.. tail];
    }
}
