using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>Lets every task that serves traffic write its heartbeat, from becoming ready until its process ends.</summary>
internal sealed class Heartbeats(Timeline timeline, SessionOptions options, SessionBoard board, SessionRecords records)
{
    public void Begin(EcsTask task)
    {
        if (!task.IsAlive)
            return;

        board.RenewProtection(task);
        records.Beat(task, board.CountOn(task.Id));
        timeline.Schedule(options.HeartbeatPeriod, () => Begin(task));
    }
}
