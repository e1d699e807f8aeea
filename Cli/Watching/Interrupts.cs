namespace LoadPlatform.Cli.Watching;

/// <summary>The operator's wish to stop: the first time gently, the second time at once.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _first = new();
    private readonly CancellationTokenSource _second = new();

    /// <summary>Cancelled by the first wish.</summary>
    public CancellationToken First => _first.Token;

    /// <summary>Cancelled by the second wish.</summary>
    public CancellationToken Second => _second.Token;

    /// <summary>The operator wishes to stop.</summary>
    public void Signal()
    {
        if (_first.IsCancellationRequested)
            _second.Cancel();
        else
            _first.Cancel();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }
}
