namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>
/// The load balancer's health checks: they make a task ready, and unready while its application answers 503. A task that ECS knows without a load balancer
/// is ready as soon as it runs.
/// </summary>
internal sealed class HealthChecks(Timeline timeline, TaskTimingOptions timing, TaskLifecycle lifecycle)
{
    /// <summary>Begins to check a task that runs now.</summary>
    /// <param name="task">The task.</param>
    /// <param name="untilFirst">How long its first checks take.</param>
    public void Begin(EcsTask task, TimeSpan untilFirst)
    {
        if (task.Request.Service?.TargetGroup is null)
            Turn(task, ready: true);
        else if (untilFirst == TimeSpan.Zero)
            Judge(task);
        else
            timeline.Schedule(untilFirst, () => Judge(task));
    }

    /// <summary>The first checks are over.</summary>
    private void Judge(EcsTask task)
    {
        if (!IsOver(task) && lifecycle.AnswersReady(task))
            Turn(task, ready: true);
        Await(task, row: 0);
    }

    private void Await(EcsTask task, int row) => timeline.Schedule(timing.HealthCheckInterval, () => Check(task, row));

    /// <summary>One check, and the next.</summary>
    /// <param name="task">The task.</param>
    /// <param name="row">How many checks in a row have contradicted its state.</param>
    private void Check(EcsTask task, int row)
    {
        if (IsOver(task))
            return;

        var ready = lifecycle.AnswersReady(task);
        row = ready == task.IsReady ? 0 : row + 1;
        if (row == timing.HealthCheckThreshold)
        {
            Turn(task, ready);
            row = 0;
        }

        Await(task, row);
    }

    private void Turn(EcsTask task, bool ready)
    {
        task.IsReady = ready;
        if (!ready || task.HasBeenReady)
            return;

        task.HasBeenReady = true;
        lifecycle.Ready?.Invoke(task);
    }

    private static bool IsOver(EcsTask task) => task.DesiredStatus != TaskStatuses.Running;
}
