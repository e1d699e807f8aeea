namespace Amazon.CloudWatch.Model;

/// <summary>Represents the history of a specific alarm.</summary>
public partial class AlarmHistoryItem
{
    public string AlarmName { get; set; }

    public AlarmType AlarmType { get; set; }

    public string HistoryData { get; set; }

    public HistoryItemType HistoryItemType { get; set; }

    public string HistorySummary { get; set; }

    public DateTime? Timestamp { get; set; }
}
