using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>What lay between too much load and the first session on a new task, of every scale-out, as far as the run saw it.</summary>
internal static class DecisionPipeline
{
    public static string Render(ReportData data)
    {
        const string Title = "### Decision pipeline (measured)\n\n";
        return data.Timeline.ScaleOuts.Count == 0
            ? $"{Title}{Markdown.NotObserved}: {(data.Record.Scaling?.TargetValue is null ? "the policy's target is not known" : "there was no scale-out, and no load that asked for one")}.\n"
            : Title + string.Join('\n', data.Timeline.ScaleOuts.Select((change, place) => Of(change, place + 1, data.Date)));
    }

    private static string Of(ScaleOut change, int number, DateTimeOffset start)
    {
        var answer = change.Activity is null ? "load above the target, not answered" : $"{Markdown.Number(change.From)} -> {Markdown.Number(change.To)} tasks";
        var total = ScalingLegs.Between(change.Crossed, change.FirstSession) ?? Markdown.NotObserved;
        var tasks = change.Tasks.Count == 0 ? "" : $"New tasks: {string.Join(", ", change.Tasks.Select(Markdown.Escape))}.\n\n";
        return $"#### Scale-out {number}: {answer}\n\n{tasks}{ScalingLegs.Table(Moments(change), start)}\n**Total: load crosses the target -> first session on a new task: {total}.**\n";
    }

    private static (string Name, Moment? Moment)[] Moments(ScaleOut change) =>
    [
        ("Load crosses the target", change.Crossed),
        ("Datapoint above the target is visible", change.Datapoint),
        ("Alarm", change.Alarm),
        ("Scaling activity", change.Activity),
        ("Desired count raised", change.Desired),
        ("First new task is created", change.Created),
        ("First new task has its image", change.Pulled),
        ("First new task runs", change.Running),
        ("First new task is healthy", change.Healthy),
        ("First session on a new task", change.FirstSession),
    ];
}
