namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Counts the calls of each operation since the simulator's start or its last reset.</summary>
internal sealed class CallLedger
{
    /// <summary>Names that nobody knows are counted one by one up to here, and together beyond.</summary>
    private const int MostNames = 1000;

    private static readonly CallCount Others = new(null, "others");
    private readonly Lock _lock = new();
    private readonly Dictionary<string, CallCount> _counts = new(StringComparer.Ordinal);

    /// <summary>The counts by the operations' full names, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, CallCount>> Counts
    {
        get
        {
            lock (_lock)
                return [.. _counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        }
    }

    public void Count(AwsCall call, AwsAnswer answer, Usage? usage)
    {
        lock (_lock)
        {
            if (_counts.TryGetValue(call.Label, out var count))
                _counts[call.Label] = count.Plus(answer, usage);
            else if (call.Operation is not null || _counts.Count < MostNames)
                _counts[call.Label] = new CallCount(call.Service?.Traits.Name, call.Name).Plus(answer, usage);
            else
                _counts[Others.Operation] = _counts.GetValueOrDefault(Others.Operation, Others).Plus(answer, usage);
        }
    }

    public void Clear()
    {
        lock (_lock)
            _counts.Clear();
    }
}
