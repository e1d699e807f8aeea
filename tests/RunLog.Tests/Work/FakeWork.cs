using System.Threading.Channels;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Work;

namespace LoadPlatform.RunLog.Tests.Work;

/// <summary>Work that a test steers: it tells every attempt, and does what the test says.</summary>
public sealed class FakeWork(string kind, Func<FakeWork.Attempt, Task> onRun) : ILeasedWork
{
    private readonly Channel<Attempt> _attempts = Channel.CreateUnbounded<Attempt>();
    private readonly Channel<(Guid RunId, Exception Error)> _givenUp = Channel.CreateUnbounded<(Guid, Exception)>();

    public string Kind => kind;

    public int Attempts { get; private set; }

    /// <summary>Work that lasts until it is cancelled.</summary>
    public static FakeWork Lasting(string kind) => new(kind, attempt => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, attempt.Cancelled));

    public async Task RunAsync(Guid runId, Lease lease, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(runId, lease, cancellationToken);
        lock (_attempts)
            Attempts++;
        await _attempts.Writer.WriteAsync(attempt, CancellationToken.None);
        await onRun(attempt);
    }

    public async Task GiveUpAsync(Guid runId, Exception error, Lease lease, CancellationToken cancellationToken) =>
        await _givenUp.Writer.WriteAsync((runId, error), cancellationToken);

    public Task<Attempt> NextAttemptAsync() => NextAsync(_attempts);

    public Task<(Guid RunId, Exception Error)> NextGivenUpAsync() => NextAsync(_givenUp);

    private static async Task<T> NextAsync<T>(Channel<T> channel) =>
        await channel.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

    public sealed record Attempt(Guid RunId, Lease Lease, CancellationToken Cancelled)
    {
        /// <summary>Completes when the attempt is told to stop.</summary>
        public Task CancelledAsync()
        {
            var cancelled = new TaskCompletionSource();
            Cancelled.Register(cancelled.SetResult);
            return cancelled.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        }
    }
}
