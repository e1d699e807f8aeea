namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>AWS's spelling of states and treatments.</summary>
internal static class AlarmNames
{
    public static string Name(this AlarmState state) => state switch
    {
        AlarmState.Alarm => "ALARM",
        AlarmState.Ok => "OK",
        _ => "INSUFFICIENT_DATA",
    };

    public static string Name(this MissingData treatment) => treatment switch
    {
        MissingData.Ignore => "ignore",
        MissingData.Breaching => "breaching",
        MissingData.NotBreaching => "notBreaching",
        _ => "missing",
    };
}
