namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What a service does about tasks that do not come to run: it says so, waits ever longer, and gives a deployment up where it has a circuit breaker.</summary>
internal sealed class StartFailures(EcsService service, Timeline timeline)
{
    private const string More = "For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
    private static readonly TimeSpan PlacementRetry = TimeSpan.FromSeconds(60);

    /// <summary>Holds the service back from starting tasks.</summary>
    public StartThrottle Throttle { get; } = new(timeline);

    /// <summary>Half of the desired count, from 3 to 200.</summary>
    private int CircuitBreakerThreshold => Math.Clamp((service.DesiredCount + 1) / 2, 3, 200);

    /// <summary>Looks at a task of the service that is to stop.</summary>
    public void Note(EcsTask task)
    {
        if (task.StartedAt is not null || task.StopCode is not (StopCodes.TaskFailedToStart or StopCodes.EssentialContainerExited))
            return;

        if (service.Deployments.FirstOrDefault(deployment => deployment.Owns(task)) is { } deployment)
            deployment.FailedTasks++;
        service.Log.Say($"was unable to place a task. Reason: {task.StoppedReason}.");
        if (Throttle.Fail())
            service.Log.Say($"is unable to consistently start tasks successfully. {More}");
        if (service.Configuration.CircuitBreaker && service.IsDeploying && service.Primary.FailedTasks >= CircuitBreakerThreshold)
            GiveUp();
    }

    /// <summary>There is no place for a task now.</summary>
    public void NoteUnplaceable(string reason)
    {
        service.Log.Say($"was unable to place a task. Reason: {reason}. {More}");
        Throttle.WaitFor(PlacementRetry);
    }

    private void GiveUp()
    {
        service.Log.Say($"(deployment {service.DeploymentId}) deployment failed: tasks failed to start.");
        service.Primary.Fail(timeline.Now);
        if (!service.Configuration.Rollback || service.RollBack() is not { } before)
            return;

        Throttle.Reset();
        service.Log.Say($"rolling back to deployment {before.Id}.");
    }
}
