using LoadPlatform.Contracts.Samples;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>The moments at which load or tasks changed, and every scale-in.</summary>
internal static class ScalingTimelineSection
{
    public static string Render(ReportData data)
    {
        if (data.Record.StartedAt is not { } start)
            return $"## Scaling Timeline\n\n{Markdown.NotObserved}: no step was played.\n";

        var samples = data.Record.Metrics;
        var moments = Steps(data)
            .Concat(Changes(samples, MetricNames.DesiredCount, "desired"))
            .Concat(Changes(samples, MetricNames.RunningTaskCount, "running"))
            .Concat(data.Record.Activities.Select(activity => (At: activity.StartedAt, Event: $"scaling activity: {Markdown.Escape(activity.Description)}")))
            .OrderBy(moment => moment.At);
        return "## Scaling Timeline\n\n" + Markdown.Table(
            ["Time", "Event", "Tasks (R/D)", "SessionsPerTask", "ActiveCount"],
            moments.Select(moment => new[]
            {
                Markdown.Time(moment.At, start),
                moment.Event,
                Series.Tasks(samples, moment.At),
                Markdown.Number(Series.At(samples, MetricNames.SessionsPerTask, moment.At)),
                Markdown.Number(Series.At(samples, MetricNames.ActiveCount, moment.At)),
            })) + $"\n{ScaleInSection.Render(data)}";
    }

    private static IEnumerable<(DateTimeOffset At, string Event)> Steps(ReportData data) => data.Record.Steps
        .Where(step => step.Action is not (StepActions.Wait or StepActions.Assert))
        .Select(step => (step.StartedAt, Markdown.Escape(step.Title)))
        .Concat(data.Judgement.Assertions.Where(assertion => assertion.FirstTrueAt is not null).Select(assertion => (assertion.FirstTrueAt!.Value, $"{Markdown.Escape(assertion.Title)} holds")));

    private static IEnumerable<(DateTimeOffset At, string Event)> Changes(IReadOnlyList<MetricSample> samples, string metric, string what)
    {
        double? last = null;
        foreach (var sample in Series.Of(samples, metric))
        {
            if (last is { } before && !before.Equals(sample.Value))
                yield return (sample.At, $"{what} {Markdown.Number(before)} -> {Markdown.Number(sample.Value)}");
            last = sample.Value;
        }
    }
}
