namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>How an alarm compares, as AWS spells it.</summary>
internal enum AlarmComparison
{
    /// <summary>Above.</summary>
    GreaterThanThreshold,

    /// <summary>Below.</summary>
    LessThanThreshold,

    /// <summary>Below or at.</summary>
    LessThanOrEqualToThreshold,
}
