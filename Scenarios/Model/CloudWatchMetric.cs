namespace LoadPlatform.Scenarios.Model;

/// <summary>A CloudWatch metric that a scenario names itself.</summary>
/// <param name="Namespace">Its namespace, for example <c>AWS/ECS</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Statistic">The statistic of each minute: Average, Sum, Minimum, Maximum, SampleCount or a percentile, for example <c>p95</c>.</param>
public sealed record CloudWatchMetric(string Namespace, string Name, string Statistic)
{
    /// <summary>What the series of such metrics begin with in a run's log.</summary>
    public const string Prefix = "cloudwatch:";

    /// <summary>Its dimensions, by name.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The name of its series in a run's log, the same for the same metric, for example <c>cloudwatch:AWS/ECS/CPUUtilization{ServiceName=web}:Average</c>.</summary>
    public string Series => $"{Prefix}{Namespace}/{Name}{{{string.Join(',', Dimensions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}}}:{Statistic}";
}
