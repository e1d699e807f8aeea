namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>An alarm's state.</summary>
internal enum AlarmState
{
    /// <summary>INSUFFICIENT_DATA.</summary>
    InsufficientData,

    /// <summary>OK.</summary>
    Ok,

    /// <summary>ALARM.</summary>
    Alarm,
}
