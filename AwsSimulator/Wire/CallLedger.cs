using System.Collections.Concurrent;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>How often each operation was called, and how often it ended in an error.</summary>
internal sealed class CallLedger
{
    private readonly ConcurrentDictionary<string, (long Calls, long Errors)> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (long Calls, long Errors)> Counts => _counts;

    public void Count(string operation, bool isError) =>
        _counts.AddOrUpdate(operation, _ => (1, isError ? 1 : 0), (_, old) => (old.Calls + 1, old.Errors + (isError ? 1 : 0)));

    public void Clear() => _counts.Clear();
}
