using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>How long this run's new tasks took, phase by phase, and every scale-out before them.</summary>
internal static class ColdStartSection
{
    public static string Render(ReportData data)
    {
        var starts = ColdStart.Of(data);
        return $"## Cold Start Timing (Measured)\n\n{Phases(starts)}\n{DecisionPipeline.Render(data)}";
    }

    private static string Phases(IReadOnlyList<ColdStart> starts)
    {
        if (starts.Count == 0)
            return $"{Markdown.NotObserved}: no task was created while the scenario was played.\n";

        string[][] rows =
        [
            Row("ENI attach + scheduling", starts, start => start.Created, start => start.PullStarted),
            Row("Image pull", starts, start => start.PullStarted, start => start.PullStopped),
            Row("Container init (app start)", starts, start => start.PullStopped, start => start.Started),
            Row("First fresh heartbeat (serving)", starts, start => start.Started, start => start.Serving),
        ];
        return $"{starts.Count} new {(starts.Count == 1 ? "task" : "tasks")}; mean (least to greatest), from creation, by ECS's own timestamps and the tasks' heartbeats.\n\n"
            + Markdown.Table(["Phase", "Duration", "Cumulative", "Tasks"], rows);
    }

    private static string[] Row(string phase, IReadOnlyList<ColdStart> starts, Func<ColdStart, DateTimeOffset?> from, Func<ColdStart, DateTimeOffset?> to)
    {
        TimeSpan[] durations = [.. starts.Select(start => to(start) - from(start)).OfType<TimeSpan>()];
        TimeSpan[] cumulative = [.. starts.Select(start => to(start) - start.Created).OfType<TimeSpan>()];
        return durations.Length == 0
            ? [phase, Markdown.NotObserved, "–", "0"]
            : [phase, $"{Markdown.Seconds(Mean(durations))} ({Markdown.Seconds(durations.Min())} to {Markdown.Seconds(durations.Max())})", Markdown.Seconds(Mean(cumulative)), Markdown.Number(durations.Length)];
    }

    private static TimeSpan Mean(TimeSpan[] durations) => TimeSpan.FromTicks((long)durations.Average(duration => duration.Ticks));
}
