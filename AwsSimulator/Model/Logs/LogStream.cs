namespace LoadPlatform.AwsSimulator.Model.Logs;

/// <summary>One container's lines, oldest first; no more than the last <see cref="Kept"/> and at most as many again.</summary>
internal sealed class LogStream(string name)
{
    public const int Kept = 10_000;
    private readonly List<LogEvent> _events = [];

    public string Name { get; } = name;

    public int Count => _events.Count;

    public void Add(LogEvent line)
    {
        _events.Add(line);
        if (_events.Count >= 2 * Kept)
            _events.RemoveRange(0, _events.Count - Kept);
    }

    /// <summary>The lines from a place in the account's order on that are not older than <paramref name="start"/>.</summary>
    public IEnumerable<LogEvent> From(long order, DateTimeOffset start)
    {
        for (var i = First(line => line.Order >= order && line.Timestamp >= start); i < _events.Count; i++)
            yield return _events[i];
    }

    /// <summary>The first line for which something holds that holds for all after it.</summary>
    private int First(Func<LogEvent, bool> holds)
    {
        var (low, high) = (0, _events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(_events[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
