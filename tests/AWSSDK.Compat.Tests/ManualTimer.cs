namespace AWSSDK.Compat.Tests;

internal sealed class ManualTimer(TimerCallback callback, object? state, TimeSpan due) : ITimer
{
    private bool _disposed;

    internal TimeSpan Due => due;

    public bool Change(TimeSpan dueTime, TimeSpan period) => !_disposed;

    public void Dispose() => _disposed = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void GoOff()
    {
        if (!_disposed)
            callback(state);
    }
}
