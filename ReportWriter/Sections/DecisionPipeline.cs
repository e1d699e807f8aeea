using LoadPlatform.Contracts.Samples;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What lay between too much load and the first new task, as far as the run saw it.</summary>
internal static class DecisionPipeline
{
    public static string Render(ReportData data, IReadOnlyList<ColdStart> starts)
    {
        const string Title = "### Decision pipeline (measured)\n\n";
        if (data.Scaling?.TargetValue is not { } target || data.Record.StartedAt is not { } start)
            return $"{Title}{Markdown.NotObserved}: the policy's target is not known.\n";

        if (Crossing(data, start, target) is not { } crossing)
            return $"{Title}{Markdown.NotObserved}: no more than {Markdown.Number(target)} sessions per task were seen.\n";

        (string Leg, DateTimeOffset? At)[] legs =
        [
            ("Load crosses the target", crossing),
            ("Datapoint above the target is visible", Series.Of(data.Record.Metrics, MetricNames.SessionsPerTask).FirstOrDefault(sample => sample.At >= start && sample.Value > target)?.SeenAt),
            ("Scaling activity", data.Activities.FirstOrDefault(activity => activity.At >= crossing)?.At),
            ("Desired count raised", Raised(data, crossing)),
            ("First new task is created", First(starts, crossing, task => task.Created)),
            ("First new task runs", First(starts, crossing, task => task.Started)),
            ("First new task serves", First(starts, crossing, task => task.Serving)),
        ];
        var total = legs[^1].At is { } serving
            ? $"\n**Total: overload seen -> new task serving = {Markdown.Seconds(serving - crossing)}.**\n"
            : $"\n**Total: overload seen -> new task serving: {Markdown.NotObserved}.**\n";
        return Title + Markdown.Table(["Leg", "Time", "After the crossing"], legs.Select(leg => Row(leg.Leg, leg.At, crossing, start))) + total;
    }

    private static string[] Row(string leg, DateTimeOffset? at, DateTimeOffset crossing, DateTimeOffset start) => at is { } time
        ? [leg, Markdown.Time(time, start), Markdown.Seconds(time - crossing)]
        : [leg, Markdown.NotObserved, "–"];

    /// <summary>The first snapshot with more sessions per running task than the policy aims at.</summary>
    private static DateTimeOffset? Crossing(ReportData data, DateTimeOffset start, double target) => data.Record.Distribution
        .FirstOrDefault(snapshot => snapshot.At >= start && snapshot.Tasks.Count > 0 && snapshot.Tasks.Sum(task => task.ActiveSessions ?? 0) > target * snapshot.Tasks.Count)?.At;

    private static DateTimeOffset? Raised(ReportData data, DateTimeOffset crossing)
    {
        var before = Series.Of(data.Record.Metrics, MetricNames.DesiredCount).LastOrDefault(sample => sample.At <= crossing)?.Value;
        return before is null ? null : Series.Of(data.Record.Metrics, MetricNames.DesiredCount).FirstOrDefault(sample => sample.At > crossing && sample.Value > before)?.At;
    }

    private static DateTimeOffset? First(IReadOnlyList<ColdStart> starts, DateTimeOffset crossing, Func<ColdStart, DateTimeOffset?> moment) =>
        starts.Where(start => start.Created >= crossing).Min(moment);
}
