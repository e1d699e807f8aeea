using System.Globalization;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>
/// Reads what <see cref="SippScripts.ReadStatistics"/> prints. SIPp's statistics are <c>;</c>-separated with a trailing <c>;</c>:
/// <code>
/// cohort step-1
/// StartTime;LastResetTime;CurrentTime;…;TotalCallCreated;CurrentCall;SuccessfulCall(P);SuccessfulCall(C);…
/// 2026-11-21 22:01:02;…;12;10;0;0;…
/// bye
/// 0
/// rejected
/// 2
/// counts
/// CurrentTime;ElapsedTime;0_INVITE_Sent;…
/// 2026-11-21 22:01:02;…;12;…
/// age
/// 1795298463
/// 1795298462
/// running
/// 2107
/// </code>
/// </summary>
internal static class SippStatistics
{
    /// <summary>Reads the counts of every cohort.</summary>
    /// <param name="output">The script's output.</param>
    /// <param name="at">When it was read.</param>
    /// <returns>The counts by cohort; a cohort whose counts are missing or cut is left out: missing is not zero.</returns>
    public static IReadOnlyDictionary<string, SippReading> Parse(string output, DateTimeOffset at)
    {
        var totals = new Dictionary<string, SippReading>(StringComparer.Ordinal);
        foreach (var part in Parts(output))
        {
            if (ParseCohort(part.Lines, at) is { } reading)
                totals[part.Name] = reading;
        }

        return totals;
    }

    private static IEnumerable<(string Name, List<string> Lines)> Parts(string output)
    {
        (string Name, List<string> Lines)? part = null;
        foreach (var line in output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith($"{SippScripts.CohortMark} ", StringComparison.Ordinal))
            {
                if (part is { } done)
                    yield return done;
                part = (line[(SippScripts.CohortMark.Length + 1)..], []);
            }
            else
            {
                part?.Lines.Add(line);
            }
        }

        if (part is { } last)
            yield return last;
    }

    private static SippReading? ParseCohort(List<string> lines, DateTimeOffset at)
    {
        if (lines.Count < 2 || !lines[0].Contains(';') || !lines[1].Contains(';') || lines[0] == lines[1])
            return null;

        // SIPp may be writing the line: a number that is cut is not the number.
        var names = lines[0].Split(';');
        var values = lines[1].Split(';');
        if (names.Length != values.Length)
            return null;

        var columns = names.Zip(values).GroupBy(pair => pair.First, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Second, StringComparer.Ordinal);
        if (Column(columns, "TotalCallCreated") is not { } created
            || Column(columns, "CurrentCall") is not { } current
            || Column(columns, "SuccessfulCall(C)") is not { } completed
            || Column(columns, "FailedCall(C)") is not { } failed)
            return null;

        // SIPp opens its error log with the first error: no log and no failed call is none dropped; no log and a failed call is not known.
        var dropped = After(lines, SippScripts.ByeMark);
        var rejected = After(lines, SippScripts.RejectedMark);
        if (failed > 0 && (dropped is null || rejected is null))
            return null;

        // To a scenario that takes the far side's BYE for its end the call was a success; nobody had told it to end.
        var counts = Counts(lines);
        var early = Math.Min(dropped ?? 0, failed);
        var expected = Math.Min(counts?.HangUps ?? 0, completed);
        return new SippReading(
            new CallTotals
            {
                At = at,
                Placed = created,
                Connected = counts?.Connected,
                Current = current,
                Completed = completed - expected,
                Failed = failed - early,
                Rejected = rejected ?? 0,
                Dropped = early + expected,
            },
            Time(columns, "CurrentTime") - Time(columns, "StartTime"),
            After(lines, SippScripts.AgeMark) is { } now && After(lines, SippScripts.AgeMark, 2) is { } written ? TimeSpan.FromSeconds(now - written) : null,
            After(lines, SippScripts.RunningMark) is not null);
    }

    private static SippMessageCounts? Counts(List<string> lines)
    {
        var place = lines.IndexOf(SippScripts.CountsMark);
        return place >= 0 && place + 2 < lines.Count ? SippMessageCounts.Parse(lines[place + 1], lines[place + 2]) : null;
    }

    private static int? Column(Dictionary<string, string> columns, string name) =>
        columns.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A point in time: date, time of day and seconds since 1970, with tabs between.</summary>
    private static TimeSpan? Time(Dictionary<string, string> columns, string name) =>
        columns.TryGetValue(name, out var text) && decimal.TryParse(text.Split('\t')[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 100_000_000_000
            ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    private static int? After(List<string> lines, string mark, int next = 1)
    {
        var place = lines.IndexOf(mark);
        return place >= 0 && place + next < lines.Count && int.TryParse(lines[place + next], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
