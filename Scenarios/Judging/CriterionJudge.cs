using System.Globalization;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges one criterion on a run's stored record. Without data it neither holds nor fails.</summary>
public static class CriterionJudge
{
    /// <summary>What the source of a percentile says that was asked of one period over the whole run: percentiles of minutes are no percentile of it.</summary>
    public const string WholeWindow = "whole-window";

    private const int MostDeciding = 5;

    /// <summary>Judges a criterion.</summary>
    public static AssertionOutcome Judge(Criterion criterion, RunRecord record)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(record);

        var from = record.StartedAt ?? DateTimeOffset.UnixEpoch;
        var to = record.EndedAt ?? from;
        var blank = new AssertionOutcome
        {
            Title = criterion.Title,
            Metric = criterion.Metric,
            Expected = string.Create(CultureInfo.InvariantCulture, $"{criterion.Comparison.Symbol()} {criterion.Value}"),
            Holds = null,
            From = from,
            To = to,
            SampleCount = 0,
        };
        if (ScenarioMetrics.IsCalls(criterion.Metric))
            return CallsCriterion.Judge(criterion, blank, record);

        return ScenarioMetrics.IsLatency(criterion.Metric) ? Latency(criterion, blank, record) : Series(criterion, blank, record);
    }

    private static AssertionOutcome Latency(Criterion criterion, AssertionOutcome blank, RunRecord record)
    {
        var sample = record.Metrics
            .Where(sample => sample.Metric == criterion.Metric && IsWholeWindow(sample))
            .MaxBy(sample => sample.SeenAt);
        if (sample is null)
            return blank with { Reason = $"no {criterion.Metric} of the whole run; percentiles of single minutes can not be joined to one" };

        var decided = Decide(criterion, blank with { SampleCount = 1, Deciding = [sample] }, sample.Value);
        return LatencyCoverage.Hole(criterion.Metric, blank.From, blank.To, record) is { } hole
            ? decided with { Holds = null, Reason = string.Create(CultureInfo.InvariantCulture, $"no minute of {criterion.Metric} from {hole.From:HH:mm:ss} to {hole.To:HH:mm:ss}, while calls were up") }
            : decided;
    }

    /// <summary>Whether a sample is of one period over the whole run.</summary>
    internal static bool IsWholeWindow(MetricSample sample) => sample.Source.Contains(WholeWindow, StringComparison.Ordinal);

    private static AssertionOutcome Series(Criterion criterion, AssertionOutcome blank, RunRecord record)
    {
        MetricSample[] samples = [.. record.Metrics.Where(sample => sample.Metric == criterion.Metric && sample.At >= blank.From && sample.At <= blank.To).OrderBy(sample => sample.At)];
        if (samples.Length == 0)
            return blank with { Reason = $"no sample of {criterion.Metric} during the run" };

        var deciding = criterion.Aggregation switch
        {
            Aggregation.Max => samples.MaxBy(sample => sample.Value)!,
            Aggregation.Min => samples.MinBy(sample => sample.Value)!,
            _ => samples[^1],
        };
        var value = criterion.Aggregation == Aggregation.Sum ? samples.Sum(sample => sample.Value) : deciding.Value;
        var decided = Decide(
            criterion,
            blank with { SampleCount = samples.Length, Deciding = criterion.Aggregation == Aggregation.Sum ? samples[^Math.Min(MostDeciding, samples.Length)..] : [deciding] },
            value);
        return CouldDiffer(criterion, decided) && InTheDark(criterion, blank, record) is { } why ? decided with { Holds = null, Reason = why } : decided;
    }

    private static AssertionOutcome Decide(Criterion criterion, AssertionOutcome outcome, double value)
    {
        var holds = criterion.Comparison.Holds(value, criterion.Value);
        return outcome with { Holds = holds, Actual = value, Reason = holds ? null : string.Create(CultureInfo.InvariantCulture, $"it was {value}") };
    }

    // A maximum that is too great stays so whatever was not seen, and so does a minimum that is too small.
    private static bool CouldDiffer(Criterion criterion, AssertionOutcome decided) => decided.Holds is true || (criterion.Aggregation, criterion.Comparison) is not
        ((Aggregation.Max, Comparison.AtMost or Comparison.Below) or (Aggregation.Min, Comparison.AtLeast or Comparison.Above));

    private static string? InTheDark(Criterion criterion, AssertionOutcome blank, RunRecord record)
    {
        if (SeriesCoverage.Unfilled(criterion.Metric, blank.From, blank.To, record) is { } gap)
            return string.Create(CultureInfo.InvariantCulture, $"a gap from {gap.From:HH:mm:ss} to {gap.To:HH:mm:ss} ({gap.Reason}) may hide that it was broken");

        var longest = 2 * ScenarioMetrics.Freshness(criterion.Metric);
        foreach (var (from, to) in SeriesCoverage.Holes(criterion.Metric, blank.From, blank.To, longest, record.Metrics))
            return string.Create(CultureInfo.InvariantCulture, $"no sample of {criterion.Metric} from {from:HH:mm:ss} to {to:HH:mm:ss}");
        return null;
    }
}
