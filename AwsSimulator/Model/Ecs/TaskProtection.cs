namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Scale-in protection that somebody asks for with UpdateTaskProtection, and that runs out.</summary>
internal sealed class TaskProtection(Timeline timeline)
{
    public void Protect(EcsTask task, TimeSpan duration)
    {
        var until = timeline.Now + duration;
        task.ProtectedUntil = until;
        timeline.ScheduleAt(until, () => Expire(task));
    }

    public void Release(EcsTask task)
    {
        task.ProtectedUntil = null;
        task.Request.Service?.Reconcile();
    }

    private void Expire(EcsTask task)
    {
        // Whoever has renewed it since has its own end.
        if (task.ProtectedUntil <= timeline.Now)
            Release(task);
    }
}
