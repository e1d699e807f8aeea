using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.Scenarios.Capacity;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>The tasks that the load needed by the target's own policy, against those that were there.</summary>
internal static class CapacitySection
{
    private const int Most = 40;

    public static string Render(ReportData data)
    {
        if (data.Capacity is not { } capacity)
            return $"## Capacity\n\n{Markdown.NotObserved}: the policy's target or the load is not known.\n";

        string[][] rows =
        [
            ["Sessions at the peak", $"{Value(capacity.Peak.Sessions)} at {Markdown.Time(capacity.Peak.At, data.Date)}"],
            ["Tasks needed at the peak", Value(capacity.Peak.Expected)],
            ["Tasks running at the peak", Value(capacity.Peak.Running)],
            ["Deficit (task-seconds)", Value(capacity.DeficitTaskSeconds)],
            ["Greatest overshoot (tasks)", Value(capacity.OvershootTasks)],
            ["Time at the greatest capacity (s)", Value(capacity.SecondsAtMaximum)],
            ["Oscillations of the desired count", Value(capacity.Oscillations)],
        ];
        var changes = Markdown.Table(
            ["Time", "Sessions", "Tasks needed", "Tasks running"],
            capacity.Changes.Take(Most).Select(point => new[] { Markdown.Time(point.At, data.Date), Value(point.Sessions), Value(point.Expected), Value(point.Running) }));
        var more = capacity.Changes.Count > Most ? $"\n{capacity.Changes.Count - Most} more changes are in the JSON file.\n" : "";
        return $"## Capacity\n\nNeeded are ⌈sessions ÷ {Markdown.Number(capacity.Model.Target)}⌉ tasks, {Bounds(capacity.Model)}.\n\n{Markdown.Table(["Metric", "Value"], rows)}\n{changes}{more}";
    }

    private static string Bounds(CapacityModel model) =>
        double.IsFinite(model.Most) ? $"from {Markdown.Number(model.Least)} to {Markdown.Number(model.Most)}" : $"at least {Markdown.Number(model.Least)}";

    private static string Value(Measured? value) => value switch
    {
        null => Markdown.NotObserved,
        _ when value.AtLeast.Equals(value.AtMost) => Markdown.Number(value.AtLeast),
        _ when double.IsInfinity(value.AtMost) => $"at least {Markdown.Number(value.AtLeast)}",
        _ => $"{Markdown.Number(value.AtLeast)} to {Markdown.Number(value.AtMost)}",
    };
}
