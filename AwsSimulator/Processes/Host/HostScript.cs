using LoadPlatform.AwsSimulator.Model.Systems;

namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>A script that Run Command has sent to the SIPp host.</summary>
internal sealed class HostScript(Action<int> ended) : IRunningScript
{
    private readonly KeptText _output = new();
    private readonly KeptText _error = new();
    private readonly CancellationTokenSource _killed = new();

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Cancelled by <see cref="Kill"/>.</summary>
    public CancellationToken Killed => _killed.Token;

    public void Kill() => _killed.Cancel();

    /// <summary>Reads its output, and what its background processes write later, to the end.</summary>
    public Task ReadAsync(TextReader output, TextReader error) => Task.WhenAll(_output.ReadAsync(output), _error.ReadAsync(error));

    /// <summary>It could not be run.</summary>
    public void Refuse(string message) => _error.Add(message);

    /// <summary>It has ended; called with the world locked.</summary>
    public void End(int exitCode)
    {
        if (!_killed.IsCancellationRequested)
            ended(exitCode);
    }
}
