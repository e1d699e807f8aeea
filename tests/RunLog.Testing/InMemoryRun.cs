using System.Collections.Concurrent;
using LoadPlatform.RunLog.Leases;

namespace LoadPlatform.RunLog.Testing;

/// <summary>One run of <see cref="InMemoryRunLog"/>, as JSON. Its lists are guarded by locking the run.</summary>
internal sealed class InMemoryRun
{
    private readonly Dictionary<string, long> _tokens = new(StringComparer.Ordinal);

    public string? Definition { get; set; }

    public string? Summary { get; set; }

    public ConcurrentDictionary<string, string> Documents { get; } = new(StringComparer.Ordinal);

    public HashSet<string> EventKeys { get; } = new(StringComparer.Ordinal);

    public List<string> Events { get; } = [];

    public List<string> Metrics { get; } = [];

    public List<string> Distribution { get; } = [];

    public List<string> Calls { get; } = [];

    /// <summary>Lets a token write that is not older than the newest one that wrote here.</summary>
    public void Fence(string written, Lease lease)
    {
        if (_tokens.TryGetValue(written, out var newest) && newest > lease.Token)
            throw new LeaseLostException(lease);

        _tokens[written] = lease.Token;
    }
}
