using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Every scale-in: its moments, the tasks that it stopped, and those with sessions that it spared.</summary>
internal static class ScaleInSection
{
    public static string Render(ReportData data) => data.Timeline.ScaleIns.Count == 0
        ? "### Scale-ins\n\nThere was no scale-in.\n"
        : "### Scale-ins\n\n" + string.Join('\n', data.Timeline.ScaleIns.Select((change, place) => Of(change, place + 1, data.Date)));

    private static string Of(ScaleIn change, int number, DateTimeOffset start)
    {
        var cause = change.IsForced ? "by the scenario's own step" : "by a scaling activity";
        return $"#### Scale-in {number}: {Markdown.Number(change.From)} -> {Markdown.Number(change.To)} tasks, {cause}\n\n{ScalingLegs.Table(Moments(change), start)}\n{Stopped(change, start)}\n{Survivors(change)}";
    }

    private static string Stopped(ScaleIn change, DateTimeOffset start) => change.Tasks.Count == 0
        ? "It stopped no task.\n"
        : Markdown.Table(
            ["Stopped task", "Told to stop", "Stopped", "Sessions before"],
            change.Tasks.Select(task => new[]
            {
                Markdown.Escape(task.TaskId), Markdown.Time(task.StoppingAt, start), task.StoppedAt is { } at ? Markdown.Time(at, start) : Markdown.NotObserved, task.Sessions is { } sessions ? Markdown.Number(sessions) : "not known",
            }));

    private static string Survivors(ScaleIn change) => change.Survivors switch
    {
        null => "Which tasks with sessions survived it was not observed.\n",
        { Count: 0 } => "No task had sessions and survived it.\n",
        var survivors => Markdown.Table(
            ["Survivor", "Sessions when it began", "Protected"],
            survivors.Select(task => new[] { Markdown.Escape(task.TaskId), Markdown.Number(task.Sessions), task.WasProtected switch { true => "yes", false => "NO", null => "not asked" } })),
    };

    private static (string Name, Moment? Moment)[] Moments(ScaleIn change) =>
    [
        ("Last session gone", change.LastSessionGone),
        ("Alarm", change.Alarm),
        (change.IsForced ? "Step sets the desired count" : "Scaling activity", change.Began),
        ("Desired count lowered", change.Desired),
        ("First task told to stop", change.Stopping),
        ("Last task stopped", change.Stopped),
    ];
}
