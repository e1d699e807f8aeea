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

    /// <summary>The lines from a place in the account's order on.</summary>
    public IEnumerable<LogEvent> From(long order)
    {
        for (var i = FirstAtOrAfter(order); i < _events.Count; i++)
            yield return _events[i];
    }

    private int FirstAtOrAfter(long order)
    {
        var (low, high) = (0, _events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_events[middle].Order < order)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
