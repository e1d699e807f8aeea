using System.Globalization;

namespace LoadPlatform.MetricsWatcher.Tasks;

/// <summary>The time of which every stopped task is known.</summary>
/// <param name="From">Its start (UTC, the run's clock).</param>
/// <param name="To">Its end: the last good reading, stopped tasks among it (UTC, the run's clock).</param>
internal sealed record TaskCoverage(DateTimeOffset From, DateTimeOffset To)
{
    // ECS lists a stopped task for at least an hour.
    private static readonly TimeSpan Reach = TimeSpan.FromMinutes(50);

    private const string FromNote = "tasks-known-from";
    private const string ToNote = "tasks-known-to";

    /// <summary>What another good reading makes of it: it reaches back over a time in which none was good, unless that was too long.</summary>
    public static TaskCoverage After(TaskCoverage? before, DateTimeOffset readAt) =>
        before is not null && readAt - before.To <= Reach ? before with { To = readAt } : new TaskCoverage(readAt - Reach, readAt);

    /// <summary>Reads it from a watcher's notes; null where nothing was read yet.</summary>
    public static TaskCoverage? Read(IReadOnlyDictionary<string, string> notes) =>
        TryRead(notes, FromNote) is { } from && TryRead(notes, ToNote) is { } to ? new TaskCoverage(from, to) : null;

    /// <summary>Writes it into a watcher's notes.</summary>
    public void Write(Dictionary<string, string> notes) => (notes[FromNote], notes[ToNote]) = (From.ToString("O", CultureInfo.InvariantCulture), To.ToString("O", CultureInfo.InvariantCulture));

    private static DateTimeOffset? TryRead(IReadOnlyDictionary<string, string> notes, string note) =>
        DateTimeOffset.TryParse(notes.GetValueOrDefault(note), CultureInfo.InvariantCulture, out var moment) ? moment : null;
}
