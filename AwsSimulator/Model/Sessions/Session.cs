namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>A conversation on a task. It outlives its call by the linger time.</summary>
internal sealed class Session(Guid id, string taskId, DateTimeOffset startedAt)
{
    public Guid Id { get; } = id;

    public string TaskId { get; } = taskId;

    public DateTimeOffset StartedAt { get; } = startedAt;

    /// <summary>Whether somebody is on the line; false while the session lingers.</summary>
    public bool HasCall { get; set; } = true;

    public bool IsOpen { get; set; } = true;

    /// <summary>Called where the task hangs up: it has died or drained away with the call still on.</summary>
    public Action? HungUp { get; set; }
}
