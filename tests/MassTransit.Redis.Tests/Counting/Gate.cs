namespace LoadPlatform.MassTransit.Redis.Tests.Counting;

/// <summary>Holds the first two messages until both have loaded the instance, so that they collide for certain.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _attempts;

    public bool Armed { get; set; }

    public int Attempts => Volatile.Read(ref _attempts);

    public async Task PassAsync()
    {
        if (!Armed)
            return;

        if (Interlocked.Increment(ref _attempts) == 2)
            _open.SetResult();
        await _open.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
    }
}
