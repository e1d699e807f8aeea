namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>One line of an alarm's history. <paramref name="Data"/> is JSON.</summary>
internal sealed record AlarmHistoryItem(string AlarmName, DateTimeOffset Timestamp, string Type, string Summary, string Data)
{
    public const string ConfigurationUpdate = "ConfigurationUpdate";
    public const string StateUpdate = "StateUpdate";
    public const string Action = "Action";
}
