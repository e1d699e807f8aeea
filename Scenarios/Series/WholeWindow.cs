using System.Globalization;
using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.Scenarios.Series;

/// <summary>
/// Marks the samples of a percentile that was asked of one period over a whole window: percentiles of single minutes can not be joined
/// to one. The mark stands in the sample's source: <c>whole-window</c> alone for the whole run, with the window's start and end after
/// it for another one, for example <c>whole-window:2026-02-05T10:05:00.0000000Z..2026-02-05T10:10:00.0000000Z</c>.
/// </summary>
public static class WholeWindow
{
    /// <summary>The word that begins the mark.</summary>
    public const string Word = "whole-window";

    private const string Between = "..";

    /// <summary>The mark of a window; what a watcher appends to the source, after a space.</summary>
    /// <param name="from">The window's start (UTC, the run's clock).</param>
    /// <param name="to">The window's end.</param>
    public static string Mark(DateTimeOffset from, DateTimeOffset to) => $"{Word}:{Text(from)}{Between}{Text(to)}";

    /// <summary>The whole minutes around a window: CloudWatch knows no shorter period.</summary>
    /// <param name="from">The window's start (UTC, the run's clock).</param>
    /// <param name="to">The window's end, which belongs to it.</param>
    public static (DateTimeOffset From, DateTimeOffset To) Minutes(DateTimeOffset from, DateTimeOffset to) =>
        (new DateTimeOffset(Minute(from) * TimeSpan.TicksPerMinute, TimeSpan.Zero), new DateTimeOffset((Minute(to) + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero));

    /// <summary>Whether a sample is of a whole window, the run's or another one; such a sample is none of the series of minutes.</summary>
    public static bool IsMarked(MetricSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return sample.Source.Contains(Word, StringComparison.Ordinal);
    }

    /// <summary>Whether a sample is of the whole run.</summary>
    internal static bool IsOfTheRun(MetricSample sample) => IsMarked(sample) && Window(sample.Source) is null;

    /// <summary>Whether a sample is of a window: of the same minutes, since CloudWatch knows no shorter period.</summary>
    internal static bool IsOf(MetricSample sample, DateTimeOffset from, DateTimeOffset to) =>
        IsMarked(sample) && Window(sample.Source) is { } window && Minute(window.From) == Minute(from) && Minute(window.To) == Minute(to);

    private static TimeRange? Window(string source)
    {
        var mark = source[(source.IndexOf(Word, StringComparison.Ordinal) + Word.Length)..];
        if (!mark.StartsWith(':'))
            return null;

        var parts = mark[1..].Split(' ')[0].Split(Between);
        return parts is [var from, var to] && TryRead(from, out var start) && TryRead(to, out var end) ? new TimeRange(start, end) : default(TimeRange);
    }

    private static bool TryRead(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static long Minute(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerMinute;
}
