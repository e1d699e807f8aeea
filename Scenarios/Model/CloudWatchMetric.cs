namespace LoadPlatform.Scenarios.Model;

/// <summary>A CloudWatch metric that a scenario names itself.</summary>
/// <param name="Namespace">Its namespace, for example <c>AWS/ECS</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Statistic">The statistic of each minute: Average, Sum, Minimum, Maximum, SampleCount or a percentile, for example <c>p95</c>.</param>
public sealed record CloudWatchMetric(string Namespace, string Name, string Statistic)
{
    /// <summary>What the series of such metrics begin with in a run's log.</summary>
    public const string Prefix = "cloudwatch:";

    private const string Structural = "\\,=}";

    /// <summary>Its dimensions, by name.</summary>
    public IReadOnlyDictionary<string, string> Dimensions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The name of its series in a run's log, the same for the same metric and for no other, for example <c>cloudwatch:AWS/ECS/CPUUtilization{ServiceName=web}:Average</c>:
    /// what would have a meaning of its own in a name or a value stands behind a <c>\</c>.
    /// </summary>
    public string Series => $"{Prefix}{Namespace}/{Escape(Name, "\\/{")}{{{string.Join(',', Dimensions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Pair))}}}:{Statistic}";

    private static string Pair(KeyValuePair<string, string> pair) => $"{Escape(pair.Key, Structural)}={Escape(pair.Value, Structural)}";

    private static string Escape(string text, string special) => string.Concat(text.Select(letter => special.Contains(letter) ? $"\\{letter}" : $"{letter}"));
}
