using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>The part of the metrics Lambda that ends what dead tasks left behind: active sessions of tasks without a fresh heartbeat.</summary>
internal sealed class SessionReaper(Table table, SessionRecords records)
{
    /// <summary>Marks them ended, as orphaned.</summary>
    /// <param name="healthyTasks">The ids of the tasks with a fresh heartbeat.</param>
    public void Reap(IEnumerable<string> healthyTasks)
    {
        var healthy = healthyTasks.ToHashSet(StringComparer.Ordinal);
        var orphans = table.Indexes[0].Query(SessionRecords.ActiveKey)
            .Where(item => item.Text("task_id") is { } task && !healthy.Contains(task))
            .ToList();
        foreach (var orphan in orphans)
            records.End(orphan.Text("session_id") ?? "", "orphaned");
    }
}
