using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>What has become of the alarms, oldest first: the last <see cref="Kept"/> items of the last thirty days.</summary>
internal sealed class AlarmHistory
{
    public const int Kept = 5000;
    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);
    private readonly Queue<AlarmHistoryItem> _items = new();

    public IEnumerable<AlarmHistoryItem> Items => _items;

    public void Configured(Alarm alarm, bool isNew)
    {
        var (type, summary) = isNew ? ("Create", "created") : ("Update", "updated");
        var data = new JsonObject { ["type"] = type, ["version"] = "1.0", [$"{summary}Alarm"] = AlarmJson.Of(alarm) };
        Add(alarm, alarm.ConfigurationUpdatedAt, AlarmHistoryItem.ConfigurationUpdate, $"Alarm \"{alarm.Name}\" {summary}", data);
    }

    public void Changed(Alarm alarm, AlarmSnapshot before)
    {
        var data = new JsonObject { ["version"] = "1.0", ["oldState"] = AlarmJson.Of(before), ["newState"] = AlarmJson.Of(alarm.Snapshot) };
        Add(alarm, alarm.Snapshot.Since, AlarmHistoryItem.StateUpdate, $"Alarm updated from {before.State.Name()} to {alarm.State.Name()}", data);
    }

    /// <summary>An action of the alarm was carried out, or not, with the reason.</summary>
    public void Acted(Alarm alarm, string action, string? error)
    {
        var data = new JsonObject
        {
            ["actionState"] = error is null ? "Succeeded" : "Failed",
            ["stateUpdateTimestamp"] = alarm.Snapshot.Since.ToUnixTimeMilliseconds(),
            ["notificationResource"] = action,
            ["error"] = error,
        };
        var summary = error is null ? $"Successfully executed action {action}" : $"Failed to execute action {action}. Received error: \"{error}\"";
        Add(alarm, alarm.Snapshot.Since, AlarmHistoryItem.Action, summary, data);
    }

    private void Add(Alarm alarm, DateTimeOffset at, string type, string summary, JsonObject data)
    {
        _items.Enqueue(new AlarmHistoryItem(alarm.Name, at, type, summary, data.ToJsonString()));
        while (_items.Count > Kept || _items.Peek().Timestamp < at - Retention)
            _items.Dequeue();
    }
}
