using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Every task of the target that stopped after the run's start, with the reason that ECS gives.</summary>
internal static class StoppedTasksSection
{
    public static string Render(ReportData data)
    {
        var scaledIn = data.Timeline.ScaleIns.SelectMany(change => change.Tasks).Select(task => task.TaskId).ToHashSet(StringComparer.Ordinal);
        string[][] rows =
        [
            .. data.Record.Tasks.Select(task => (Task: task, At: task.StoppingAt ?? task.StoppedAt)).Where(stop => stop.At >= data.Record.StartedAt).OrderBy(stop => stop.At).Select(stop => new[]
            {
                Markdown.Escape(stop.Task.TaskId), Markdown.Time(stop.At!.Value, data.Date), scaledIn.Contains(stop.Task.TaskId) ? "yes" : "NO",
                stop.Task.StopCode is { } code ? Markdown.Escape(code) : "not recorded", stop.Task.StoppedReason is { } reason ? Markdown.Escape(reason) : "not recorded",
            }),
        ];
        return "## Stopped Tasks\n\n" + (rows.Length == 0 ? "No task stopped.\n" : Markdown.Table(["Task", "Stopped", "By a scale-in", "Code", "Reason"], rows));
    }
}
