using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>What a criterion can not ask for, and how it is written down for the reader.</summary>
internal static class CriterionRules
{
    /// <summary>Why a criterion has no answer, whatever was seen; null where it may have one.</summary>
    public static string? Contradiction(Criterion criterion)
    {
        var facts = SeriesFacts.Of(criterion.Metric);
        return criterion switch
        {
            { OverSeconds: not null, Aggregation: Aggregation.Last or Aggregation.EverySample } => "'over' needs an aggregation",
            { PercentOfTime: not null } and ({ ForSeconds: not null } or { WithinSeconds: not null }) => "a percentage of the time can not be joined with 'for' or 'within'",
            { Aggregation: Aggregation.Mean or Aggregation.TimeAbove or Aggregation.TimeBelow, Comparison: Comparison.Equal or Comparison.NotEqual } when JudgesMoments(criterion) => "a value that moves steadily is equal to another one for no time",
            { IsRelative: true, Aggregation: Aggregation.EverySample } => "a limit against the baseline run needs an aggregation",
            { Aggregation: Aggregation.Percentile, Percentile: null } => "it does not say which percentile",
            { Aggregation: Aggregation.TimeAbove or Aggregation.TimeBelow, Threshold: null } => "it does not say above or below which value",
            { Aggregation: Aggregation.Mean or Aggregation.Sum or Aggregation.Rate } when facts.IsPercentile => "percentiles of single minutes can not be joined to one",
            { Aggregation: Aggregation.Percentile } when facts.IsPercentile && !ScenarioMetrics.IsLatency(criterion.Metric) => "percentiles of single minutes can not be joined to one",
            { Aggregation: Aggregation.Rate or Aggregation.TimeAbove or Aggregation.TimeBelow } when facts.IsPerEvent => "its samples are events, they do not last",
            { OverSeconds: not null } or { ForSeconds: not null } or { PercentOfTime: not null } when facts.IsPerEvent => "its samples are events, they do not last",
            { WithinSeconds: not null, Aggregation: not Aggregation.EverySample } when facts.IsPerEvent => "'within' asks for one event, not for a value of all",
            _ => null,
        };
    }

    /// <summary>Whether moments of the window are judged, not one value of it.</summary>
    public static bool JudgesMoments(Criterion criterion) =>
        criterion.Aggregation == Aggregation.EverySample || criterion.OverSeconds is not null || criterion.ForSeconds is not null || criterion.WithinSeconds is not null || criterion.PercentOfTime is not null;

    /// <summary>What must be, for the reader, for example <c>mean over 60 s &lt;= 3 for 95 % of the time</c>.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="limit">What a relative limit comes to; null where that is not known, or it is no relative one.</param>
    public static string Expected(Criterion criterion, double? limit)
    {
        var change = string.Create(CultureInfo.InvariantCulture, $"{criterion.Value:+0.###;-0.###;+0}%");
        var value = criterion.IsRelative ? limit is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number:0.###} ({change} of the baseline run)") : $"{change} of the baseline run"
            : criterion.Value.ToString(CultureInfo.InvariantCulture);
        string?[] parts =
        [
            criterion.IsLong ? Words(criterion) : null,
            criterion.OverSeconds is { } over ? Seconds("over", over) : null,
            $"{criterion.Comparison.Symbol()} {value}",
            criterion.WithinSeconds is { } within ? Seconds("within", within) : null,
            criterion.ForSeconds is { } held ? Seconds("for", held) : null,
            criterion.PercentOfTime is { } percent ? string.Create(CultureInfo.InvariantCulture, $"for {percent} % of the time") : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    private static string? Words(Criterion criterion) => criterion.Aggregation switch
    {
        Aggregation.Percentile => string.Create(CultureInfo.InvariantCulture, $"p{criterion.Percentile}"),
        Aggregation.TimeAbove => string.Create(CultureInfo.InvariantCulture, $"seconds above {criterion.Threshold}"),
        Aggregation.TimeBelow => string.Create(CultureInfo.InvariantCulture, $"seconds below {criterion.Threshold}"),
        Aggregation.EverySample => criterion.PercentOfTime is null && criterion.ForSeconds is null && criterion.WithinSeconds is null ? "always" : null,
        var other => other.ToString().ToLowerInvariant(),
    };

    private static string Seconds(string word, double seconds) => string.Create(CultureInfo.InvariantCulture, $"{word} {seconds} s");
}
