namespace LoadPlatform.AwsSimulator.Model;

/// <summary>The order of things to come: actions due at instants, carried out as time is advanced. Ties keep the order of scheduling.</summary>
internal sealed class Timeline(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (long Due, long Order)> _queue = new();
    private long _order;

    public DateTimeOffset Now { get; private set; } = start;

    public void Schedule(TimeSpan delay, Action action) => ScheduleAt(Now + delay, action);

    public void ScheduleAt(DateTimeOffset due, Action action) =>
        _queue.Enqueue(action, (Math.Max(due.UtcTicks, Now.UtcTicks), _order++));

    /// <summary>Carries out <paramref name="action"/> at <paramref name="first"/> and then every <paramref name="period"/>.</summary>
    public void Every(TimeSpan period, DateTimeOffset first, Action action) =>
        ScheduleAt(first, () =>
        {
            action();
            Every(period, first + period, action);
        });

    /// <summary>Carries out all that is due until <paramref name="now"/>. A time that is past is ignored: time never goes back.</summary>
    public void AdvanceTo(DateTimeOffset now)
    {
        while (_queue.TryPeek(out _, out var next) && next.Due <= now.UtcTicks)
        {
            var action = _queue.Dequeue();
            Now = new DateTimeOffset(next.Due, TimeSpan.Zero);
            action();
        }

        if (now > Now)
            Now = now.ToUniversalTime();
    }
}
