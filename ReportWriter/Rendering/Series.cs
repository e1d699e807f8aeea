using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.ReportWriter.Rendering;

/// <summary>Looks values up in a run's samples.</summary>
internal static class Series
{
    private static readonly TimeSpan SpeaksFor = TimeSpan.FromMinutes(3);

    /// <summary>The samples of one series within the run's own polls, by time; percentiles of the whole run are no part of it.</summary>
    public static IEnumerable<MetricSample> Of(IReadOnlyList<MetricSample> samples, string metric) =>
        samples.Where(sample => sample.Metric == metric && !sample.Source.Contains(Scenarios.Series.WholeWindow.Word, StringComparison.Ordinal)).OrderBy(sample => sample.At);

    /// <summary>The last value at a moment; null where the last one is too old to speak for it.</summary>
    public static double? At(IReadOnlyList<MetricSample> samples, string metric, DateTimeOffset moment) =>
        Of(samples, metric).LastOrDefault(sample => sample.At <= moment && sample.At >= moment - SpeaksFor)?.Value;

    /// <summary>Running and desired tasks at a moment, for example <c>1/4</c>.</summary>
    public static string Tasks(IReadOnlyList<MetricSample> samples, DateTimeOffset moment) =>
        $"{Markdown.Number(At(samples, MetricNames.RunningTaskCount, moment))}/{Markdown.Number(At(samples, MetricNames.DesiredCount, moment))}";
}
