using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Everything that happened.</summary>
internal static class EventsSection
{
    private const int Most = 500;

    public static string Render(ReportData data)
    {
        var table = Markdown.Table(
            ["Time", "Source", "Event"],
            data.Events.OrderBy(runEvent => runEvent.At).Take(Most).Select(runEvent => new[] { Markdown.Time(runEvent.At, data.Date), Markdown.Escape(runEvent.Source), Markdown.Escape(runEvent.Message) }));
        return $"## Events\n\n{table}{(data.Events.Count > Most ? $"\n{data.Events.Count - Most} more are in the JSON file.\n" : "")}";
    }
}
