using LoadPlatform.AppHost.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.AppHost.Timekeeping;

/// <summary>
/// Keeps <c>clock.json</c> up to date, from the start until everything has stopped: services still read the time while the
/// application is stopping, so the last touch comes with the disposal.
/// </summary>
internal sealed partial class ClockKeeper(AppHostOptions options, TimeProvider time, ILogger<ClockKeeper> logger) : IHostedService, IDisposable
{
    /// <summary>How often the file is written, in real time.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private ClockRecord? _record;
    private ITimer? _timer;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var earlier = ClockFile.Read(options.Data.Root).Record;
        _record = new ClockRecord { Epoch = options.Clock.Epoch ?? now, Scale = options.Clock.Scale ?? 1, LastSeen = now, Reached = earlier?.Reached };
        Touch();
        _timer = time.CreateTimer(_ => Touch(), state: null, Interval, Interval);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_timer is null)
            return;

        _timer.Dispose();
        _timer = null;
        Touch();
    }

    private void Touch()
    {
        lock (_lock)
        {
            try
            {
                _record = _record!.SeenAt(time.GetUtcNow());
                ClockFile.Write(options.Data.Root, _record);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or OverflowException)
            {
                LogNotWritten(exception.Message);
            }
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The clock's state is not kept, and simulated time may go back at the next start: {Reason}")]
    private partial void LogNotWritten(string reason);
}
