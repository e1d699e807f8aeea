namespace LoadPlatform.RunLog.Work;

/// <summary>Wakes the supervisors of this process when there may be new work.</summary>
public sealed class WorkSignal
{
    private TaskCompletionSource _next = Create();

    /// <summary>Completes at the next <see cref="Set"/>. Take it before looking for work, so that no signal falls in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes every supervisor that waits.</summary>
    public void Set() => Interlocked.Exchange(ref _next, Create()).SetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
