namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>One act of Application Auto Scaling, from a capacity to another.</summary>
internal sealed class ScalingActivity(Guid id, string cause, int from, int to, DateTimeOffset startedAt)
{
    public Guid Id { get; } = id;

    /// <summary>The policy behind it; null where the capacity's bounds were changed.</summary>
    public ScalingPolicy? Policy { get; init; }

    /// <summary>Why nothing was changed; null where something was.</summary>
    public NotScaledReason? NotScaled { get; init; }

    public string Cause { get; } = cause;

    public int From { get; } = from;

    public int To { get; } = to;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public DateTimeOffset? EndedAt { get; private set; }

    public string StatusCode { get; private set; } = "InProgress";

    /// <summary>Null where nothing was changed.</summary>
    public string? StatusMessage { get; private set; } = $"Successfully set desired count to {to}. Waiting for change to be fulfilled by ecs.";

    public string Description => NotScaled is null ? $"Setting desired count to {To}." : "Attempting to scale due to alarm triggered";

    /// <summary>An alarm that changed nothing.</summary>
    public static ScalingActivity Idle(Guid id, string cause, int capacity, NotScaledReason reason, DateTimeOffset now) => new(id, cause, capacity, capacity, now)
    {
        NotScaled = reason,
        StatusCode = reason.Code == NotScaledReason.AtDesired ? "Successful" : "Failed",
        StatusMessage = null,
        EndedAt = now,
    };

    public void Succeed(DateTimeOffset now) => End("Successful", $"Successfully set desired count to {To}. Change successfully fulfilled by ecs.", now);

    public void Override(DateTimeOffset now) => End("Overridden", $"Desired count {To} was overridden before ecs fulfilled it.", now);

    public void GiveUp(DateTimeOffset now) => End("Unfulfilled", $"Successfully set desired count to {To}. Change was not fulfilled by ecs.", now);

    private void End(string status, string message, DateTimeOffset now)
    {
        if (EndedAt is not null)
            return;

        StatusCode = status;
        StatusMessage = message;
        EndedAt = now;
    }
}
