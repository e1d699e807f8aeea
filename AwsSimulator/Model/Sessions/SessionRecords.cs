using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>What the stack keeps in DynamoDB: session items and heartbeats. Times are in epoch seconds.</summary>
internal sealed class SessionRecords(Timeline timeline, Table table)
{
    public const string ActiveKey = "STATUS#active";
    public const string HeartbeatKey = "HEARTBEAT";

    private const int OpenLife = 24 * 60 * 60;
    private const int EndedLife = 60 * 60;
    private const int HeartbeatLife = 300;

    private long Now => (long)Minutes.Epoch(timeline.Now);

    public static string TaskKey(string taskId) => $"TASK#{taskId}";

    /// <summary>A call was accepted; its pipeline starts.</summary>
    public void Start(Session session)
    {
        var (now, id) = (Now, session.Id.ToString());
        Put(new(StringComparer.Ordinal)
        {
            [SessionTable.PartitionKey] = $"SESSION#{id}",
            [SessionTable.SortKey] = "METADATA",
            ["session_id"] = id,
            ["task_id"] = session.TaskId,
            ["started_at"] = now,
            [SessionTable.TaskPartitionKey] = TaskKey(session.TaskId),
            [SessionTable.TaskSortKey] = $"{now}#{id}",
        }, id, "starting", OpenLife);
    }

    /// <summary>The pipeline runs.</summary>
    public void Activate(Session session) => Update(session.Id.ToString(), "active", OpenLife, endStatus: null);

    public void End(Session session, string endStatus) => End(session.Id.ToString(), endStatus);

    public void End(string sessionId, string endStatus) => Update(sessionId, "ended", EndedLife, endStatus);

    public void Beat(EcsTask task, int sessions) => Beat(task.Id, sessions, timeline.Now);

    /// <summary>Writes a heartbeat as of an instant.</summary>
    public void Beat(string taskId, int sessions, DateTimeOffset at)
    {
        var seconds = (long)Minutes.Epoch(at);
        table.Put(new TableItem(new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
        {
            [SessionTable.PartitionKey] = TaskKey(taskId),
            [SessionTable.SortKey] = HeartbeatKey,
            ["task_id"] = taskId,
            ["active_session_count"] = sessions,
            ["updated_at"] = seconds,
            [SessionTable.ExpiryAttribute] = seconds + HeartbeatLife,
        }));
    }

    /// <summary>Deletes a heartbeat.</summary>
    public void Forget(string taskId) => table.Delete(TaskKey(taskId), HeartbeatKey);

    private void Update(string sessionId, string status, int life, string? endStatus)
    {
        // Somebody may have deleted the item through the API.
        if (table.Get($"SESSION#{sessionId}", "METADATA") is not { } item)
            return;

        var attributes = new Dictionary<string, AttributeValue>(item.Attributes, StringComparer.Ordinal);
        if (endStatus is not null)
        {
            attributes["end_status"] = endStatus;
            attributes["ended_at"] = Now;
        }

        Put(attributes, sessionId, status, life);
    }

    private void Put(Dictionary<string, AttributeValue> attributes, string sessionId, string status, int life)
    {
        attributes["status"] = status;
        attributes["updated_at"] = Now;
        attributes[SessionTable.ExpiryAttribute] = Now + life;
        attributes[SessionTable.StatusKey] = $"STATUS#{status}";
        attributes[SessionTable.StatusSortKey] = $"{Now}#{sessionId}";
        table.Put(new TableItem(attributes));
    }
}
