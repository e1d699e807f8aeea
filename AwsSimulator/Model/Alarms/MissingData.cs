namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>How an alarm takes datapoints that are not there (TreatMissingData).</summary>
internal enum MissingData
{
    /// <summary>They say nothing; without any datapoint the data is insufficient.</summary>
    Missing,

    /// <summary>The state stays as it is.</summary>
    Ignore,

    /// <summary>They breach.</summary>
    Breaching,

    /// <summary>They do not breach.</summary>
    NotBreaching,
}
