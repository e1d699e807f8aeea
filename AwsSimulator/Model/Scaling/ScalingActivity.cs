namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>One act of Application Auto Scaling.</summary>
internal sealed class ScalingActivity(Guid id, ScalingPolicy policy, int from, int to, DateTimeOffset startedAt)
{
    public Guid Id { get; } = id;

    public ScalingPolicy Policy { get; } = policy;

    public int From { get; } = from;

    public int To { get; } = to;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public DateTimeOffset? EndedAt { get; private set; }

    public string StatusCode { get; private set; } = "InProgress";

    public string StatusMessage { get; private set; } = $"Successfully set desired count to {to}. Waiting for change to be fulfilled by ecs.";

    public string Description => $"Setting desired count to {To}.";

    public string Cause => $"monitor alarm {Policy.AlarmName} in state ALARM triggered policy {Policy.Name}";

    public void Succeed(DateTimeOffset now) => End("Successful", $"Successfully set desired count to {To}. Change successfully fulfilled by ecs.", now);

    public void Override(DateTimeOffset now) =>
        End("Overridden", $"Desired count {To} was overridden before ecs fulfilled it.", now);

    private void End(string status, string message, DateTimeOffset now)
    {
        if (EndedAt is not null)
            return;

        StatusCode = status;
        StatusMessage = message;
        EndedAt = now;
    }
}
