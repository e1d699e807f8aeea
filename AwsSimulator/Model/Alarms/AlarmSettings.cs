using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>An alarm as it was put: on one metric's statistic over periods.</summary>
internal sealed record AlarmSettings(string Name, MetricKey Metric, AlarmComparison Comparison, double Threshold, int EvaluationPeriods)
{
    /// <summary>Null where nobody has written one.</summary>
    public string? Description { get; init; }

    /// <summary>Which of the metric's units counts; null where all do.</summary>
    public string? Unit { get; init; }

    /// <summary>Average, p95 and so on.</summary>
    public string Statistic { get; init; } = "Average";

    /// <summary>A multiple of a minute.</summary>
    public TimeSpan Period { get; init; } = Minutes.One;

    /// <summary>How many of the periods must breach; null where all must.</summary>
    public int? DatapointsToAlarm { get; init; }

    /// <summary>Null where nobody has said, which means missing.</summary>
    public MissingData? TreatMissingData { get; init; }

    public bool ActionsEnabled { get; init; } = true;

    /// <summary>ARNs of what is called in the state ALARM.</summary>
    public IReadOnlyList<string> AlarmActions { get; init; } = [];

    public IReadOnlyList<string> OkActions { get; init; } = [];

    public IReadOnlyList<string> InsufficientDataActions { get; init; } = [];

    public IReadOnlyList<string> ActionsFor(AlarmState state) => state switch
    {
        AlarmState.Alarm => AlarmActions,
        AlarmState.Ok => OkActions,
        _ => InsufficientDataActions,
    };
}
