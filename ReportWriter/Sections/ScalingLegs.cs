using System.Globalization;
using LoadPlatform.ReportWriter.Rendering;
using LoadPlatform.Scenarios.Timeline;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Writes the moments of a scale-out or a scale-in as a table: when each was, and how long after the one before it.</summary>
internal static class ScalingLegs
{
    public static string Table(IReadOnlyList<(string Name, Moment? Moment)> moments, DateTimeOffset start)
    {
        var first = moments.Select(moment => moment.Moment).FirstOrDefault(moment => moment is not null);
        return Markdown.Table(
            ["Leg", "Time", "Took", "After the first", "Seen by"],
            moments.Select((moment, place) => Row(moment.Name, moment.Moment, place == 0 ? null : moments[place - 1].Moment, first, start)));
    }

    /// <summary>From one moment to another: a time, or between which times it lies where one was seen by looking too seldom.</summary>
    public static string? Between(Moment? from, Moment? to)
    {
        if (from is null || to is null)
            return null;

        // A moment that was seen later than what it caused took no time that can be told.
        var (least, most) = (Seconds(from.At, to.NotBefore ?? to.At), Seconds(from.NotBefore ?? from.At, to.At));
        return least.Equals(most) ? string.Create(CultureInfo.InvariantCulture, $"{most} s") : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} s");
    }

    private static double Seconds(DateTimeOffset from, DateTimeOffset to) => Math.Round(Math.Max(0, (to - from).TotalSeconds), 1);

    private static string[] Row(string name, Moment? moment, Moment? before, Moment? first, DateTimeOffset start) => moment is null
        ? [name, Markdown.NotObserved, "–", "–", "–"]
        : [name, Markdown.Time(moment.At, start), Between(before, moment) ?? "–", Between(first, moment)!, Markdown.Escape(moment.Source)];
}
