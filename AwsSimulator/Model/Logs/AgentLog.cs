using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Model.Logs;

/// <summary>What the voice agent's simulated tasks write to their logs.</summary>
internal sealed class AgentLog(LogStore logs, SimulatorOptions options, SessionBoard board)
{
    private const string Info = "INFO";
    private const string Warning = "WARNING";

    public void Changed(EcsTask task)
    {
        switch (task.LastStatus)
        {
            case TaskStatuses.Running:
                Write(task, Info, $"voice agent started, max_concurrent_calls={options.MaxConcurrentCalls}");
                break;
            case TaskStatuses.Stopping:
                Write(task, Info, $"SIGTERM received, draining {board.CountOn(task.Id)} sessions");
                break;
            case TaskStatuses.Deprovisioning when task.Containers[0].ExitCode == ExitCodes.Success:
                Write(task, Info, "drained, exiting");
                break;
        }
    }

    public void Ready(EcsTask task) => Write(task, Info, "ready, accepting calls");

    public void Accepted(EcsTask task, Session session)
    {
        Write(task, Info, $"call accepted session={session.Id} {Load(task)}");
        if (board.CountOn(task.Id) == 1)
            Write(task, Info, "task protection enabled");
    }

    public void Rejected(EcsTask task, string call) => Write(task, Warning, $"call rejected call={call} {Load(task)}: at capacity, answering 503");

    public void Ended(EcsTask task, Session session) => Write(task, Info, $"call ended session={session.Id}");

    /// <summary>The task ends with the call still on. One that has crashed writes nothing any more.</summary>
    public void Dropped(EcsTask task, Session session)
    {
        if (task.LastStatus == TaskStatuses.Stopping)
            Write(task, Warning, $"call dropped session={session.Id}: not drained in time");
    }

    public void Freed(EcsTask task)
    {
        if (task.IsAlive)
            Write(task, Info, "no sessions left, task protection disabled");
    }

    private string Load(EcsTask task) => $"active={board.CountOn(task.Id)}/{options.MaxConcurrentCalls}";

    private void Write(EcsTask task, string level, string message)
    {
        if (task.IsHosted || task.Request.Definition.Family != options.ServiceName)
            return;

        logs.Append(LogNames.Group(options.ServiceName), LogNames.Stream(task.Containers[0].Name, task), $"{level} {message}");
    }
}
