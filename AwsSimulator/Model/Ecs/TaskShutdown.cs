namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The end of a task's life: SIGTERM, draining, the containers' ends, STOPPED.</summary>
internal sealed class TaskShutdown(Timeline timeline, TaskTimingOptions timing, TaskStore store, TaskLifecycle lifecycle)
{
    private static readonly TimeSpan DrainCheck = TimeSpan.FromSeconds(1);

    /// <summary>The containers are told to end.</summary>
    public void Begin(EcsTask task)
    {
        task.StoppingAt = timeline.Now;
        if (task.StartedAt is null && !task.IsHosted)
        {
            End(task, exitCode: null);
            return;
        }

        lifecycle.Move(task, TaskStatuses.Stopping);
        lifecycle.Terminating?.Invoke(task);
        if (task.IsHosted)
            EndIfDone(task);
        else
            Drain(task);
    }

    /// <summary>Goes on where the last container has ended.</summary>
    public void EndIfDone(EcsTask task)
    {
        if (!task.AllContainersStopped)
            return;

        task.ExecutionStoppedAt ??= timeline.Now;
        if (task.LastStatus == TaskStatuses.Stopping)
            End(task, exitCode: null);
    }

    /// <summary>What the application in the task had is lost, once.</summary>
    public void Lose(EcsTask task)
    {
        if (task.HasEnded)
            return;

        task.HasEnded = true;
        task.ProtectedUntil = null;
        lifecycle.Ending?.Invoke(task);
    }

    private void Drain(EcsTask task)
    {
        var patience = task.Containers.Max(container => container.Definition.StopTimeout);
        var ended = lifecycle.CatchesTerm(task) ? ExitCodes.Success : ExitCodes.Terminated;
        if (timing.Drain <= patience)
            AwaitIdle(task, timeline.Now + timing.Drain, ended, ended);
        else
            AwaitIdle(task, timeline.Now + patience, ended, ExitCodes.Killed);
    }

    /// <summary>Ends the task as soon as it has nothing to finish, with one exit code, and at the deadline anyway, with the other.</summary>
    private void AwaitIdle(EcsTask task, DateTimeOffset deadline, int exitCode, int exitCodeAtDeadline) =>
        timeline.Schedule(DrainCheck, () =>
        {
            if (!lifecycle.IsBusy(task))
                End(task, exitCode);
            else if (timeline.Now >= deadline)
                End(task, exitCodeAtDeadline);
            else
                AwaitIdle(task, deadline, exitCode, exitCodeAtDeadline);
        });

    private void End(EcsTask task, int? exitCode)
    {
        foreach (var container in task.Containers.Where(container => !container.HasStopped))
            container.Stop(exitCode, reason: null);
        task.ExecutionStoppedAt ??= timeline.Now;
        Lose(task);
        lifecycle.Move(task, TaskStatuses.Deprovisioning);
        timeline.Schedule(timing.Deprovisioning, () =>
        {
            task.StoppedAt = timeline.Now;
            lifecycle.Move(task, TaskStatuses.Stopped);
            timeline.Schedule(timing.StoppedRetention, () => store.Remove(task));
        });
    }
}
