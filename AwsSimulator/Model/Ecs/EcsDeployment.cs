namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One deployment of a service: what its tasks are, and how far it has come.</summary>
internal sealed class EcsDeployment(string id, TaskDefinition definition, TaskNetwork network, DateTimeOffset createdAt)
{
    /// <summary>Of the form ecs-svc/1234567890123456789; the startedBy of its tasks.</summary>
    public string Id { get; } = id;

    public TaskDefinition Definition { get; } = definition;

    public TaskNetwork Network { get; } = network;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; private set; } = createdAt;

    /// <summary>Empty where the launch type FARGATE is used.</summary>
    public IReadOnlyList<CapacityProviderItem> Strategy { get; init; } = [];

    /// <summary>As it was asked for: LATEST or a number.</summary>
    public string PlatformVersion { get; init; } = "LATEST";

    public string RolloutState { get; private set; } = RolloutStates.InProgress;

    public string RolloutStateReason { get; private set; } = $"ECS deployment {id} in progress.";

    /// <summary>Tasks that did not come to run.</summary>
    public int FailedTasks { get; set; }

    public bool Owns(EcsTask task) => task.Request.StartedBy == Id;

    public void Complete(DateTimeOffset now) => Turn(RolloutStates.Completed, $"ECS deployment {Id} completed.", now);

    public void Fail(DateTimeOffset now) => Turn(RolloutStates.Failed, "ECS deployment circuit breaker: tasks failed to start.", now);

    public void RollBack(DateTimeOffset now) => Turn(RolloutStates.InProgress, $"ECS deployment circuit breaker: rolling back to deploymentId {Id}.", now);

    private void Turn(string state, string reason, DateTimeOffset now) => (RolloutState, RolloutStateReason, UpdatedAt) = (state, reason, now);
}
