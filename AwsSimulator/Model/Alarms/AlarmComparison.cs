namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>How an alarm compares, as AWS spells it.</summary>
internal enum AlarmComparison
{
    /// <summary>Above or at.</summary>
    GreaterThanOrEqualToThreshold,

    /// <summary>Above.</summary>
    GreaterThanThreshold,

    /// <summary>Below.</summary>
    LessThanThreshold,

    /// <summary>Below or at.</summary>
    LessThanOrEqualToThreshold,
}
