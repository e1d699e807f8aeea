using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>What the stack keeps in DynamoDB: session items and heartbeats.</summary>
internal sealed class SessionRecords(Timeline timeline, Table table)
{
    private static readonly TimeSpan SessionLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan HeartbeatLife = TimeSpan.FromSeconds(300);

    public const string ActiveKey = "STATUS#active";

    public static string TaskKey(string taskId) => $"TASK#{taskId}";

    public void Write(Session session, string status, string? endStatus)
    {
        var now = Seconds(timeline.Now);
        var attributes = new Dictionary<string, TableValue>(StringComparer.Ordinal)
        {
            [Table.PartitionKey] = $"SESSION#{session.Id}",
            [Table.SortKey] = "METADATA",
            ["session_id"] = session.Id.ToString(),
            ["status"] = status,
            ["task_id"] = session.TaskId,
            ["started_at"] = Seconds(session.StartedAt),
            ["updated_at"] = now,
            [Table.ExpiryAttribute] = now + SessionLife.TotalSeconds,
            ["GSI1PK"] = $"STATUS#{status}",
            ["GSI1SK"] = $"{Seconds(session.StartedAt):F0}#{session.Id}",
            ["GSI2PK"] = TaskKey(session.TaskId),
            ["GSI2SK"] = $"{Seconds(session.StartedAt):F0}#{session.Id}",
        };
        if (endStatus is not null)
            attributes["end_status"] = endStatus;
        table.Put(new TableItem(attributes));
    }

    public void Beat(EcsTask task, int sessions)
    {
        var now = Seconds(timeline.Now);
        table.Put(new TableItem(new Dictionary<string, TableValue>(StringComparer.Ordinal)
        {
            [Table.PartitionKey] = TaskKey(task.Id),
            [Table.SortKey] = "HEARTBEAT",
            ["task_id"] = task.Id,
            ["active_session_count"] = sessions,
            ["updated_at"] = now,
            [Table.ExpiryAttribute] = now + HeartbeatLife.TotalSeconds,
        }));
    }

    private static double Seconds(DateTimeOffset instant) => Math.Floor(Minutes.Epoch(instant));
}
