using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Threading.Channels;
using LoadPlatform.Cli.Gateway;

namespace LoadPlatform.Cli.Watching;

/// <summary>A run's events, read over as many connections as it takes, each once.</summary>
internal sealed class RunEventStream(GatewayClient gateway, Guid runId, TimeProvider time, TimeSpan retry)
{
    private readonly Channel<RunEvent> _events = Channel.CreateUnbounded<RunEvent>();
    private readonly TaskCompletionSource _runOver = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads until the run is over and the gateway has ended the stream.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        string? lastEventId = null;
        while (true)
        {
            var wasOver = _runOver.Task.IsCompleted;
            try
            {
                await foreach (var (id, runEvent) in gateway.ReadEventsAsync(runId, lastEventId, cancellationToken))
                {
                    lastEventId = id;
                    _events.Writer.TryWrite(runEvent);
                }

                if (wasOver || _runOver.Task.IsCompleted)
                    return;
            }
            catch (Exception exception) when (exception is GatewayUnavailableException or GatewayProblemException or HttpRequestException or IOException or JsonException)
            {
                // Whoever polls the run says that the gateway is away, and gives up in the end; events only wait.
                if (wasOver)
                    return;
            }

            await Task.WhenAny(Task.Delay(retry, time, cancellationToken), _runOver.Task);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Takes an event that has arrived.</summary>
    public bool TryTake([NotNullWhen(true)] out RunEvent? runEvent) => _events.Reader.TryRead(out runEvent);

    /// <summary>Says that the run is over: no further events are to be waited for.</summary>
    public void RunIsOver() => _runOver.TrySetResult();
}
