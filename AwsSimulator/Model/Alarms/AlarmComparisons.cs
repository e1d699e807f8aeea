namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>What the comparisons mean and how AWS words them.</summary>
internal static class AlarmComparisons
{
    public static bool IsBreached(this AlarmComparison comparison, double value, double threshold) => comparison switch
    {
        AlarmComparison.GreaterThanOrEqualToThreshold => value >= threshold,
        AlarmComparison.GreaterThanThreshold => value > threshold,
        AlarmComparison.LessThanThreshold => value < threshold,
        _ => value <= threshold,
    };

    public static string Words(this AlarmComparison comparison) => comparison switch
    {
        AlarmComparison.GreaterThanOrEqualToThreshold => "greater than or equal to",
        AlarmComparison.GreaterThanThreshold => "greater than",
        AlarmComparison.LessThanThreshold => "less than",
        _ => "less than or equal to",
    };
}
