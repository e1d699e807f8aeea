using System.Globalization;

namespace LoadPlatform.AppHost.Processes;

/// <summary>What <c>/proc/&lt;pid&gt;/stat</c> says of a process.</summary>
/// <param name="Mark">Which process it is.</param>
/// <param name="Parent">The number of its parent.</param>
/// <param name="Session">The number of the process that leads its session.</param>
/// <param name="HasEnded">Whether only its entry in the process table is left.</param>
internal sealed record ProcessStat(ProcessMark Mark, int Parent, int Session, bool HasEnded)
{
    // Counted from the state, which follows the name; the name is in parentheses, and may hold spaces and parentheses.
    private const int State = 0;
    private const int ParentField = 1;
    private const int SessionField = 3;
    private const int StartField = 19;

    /// <summary>Reads a line of the form <c>7 (name) S 1 7 7 …</c>.</summary>
    /// <returns>What it says; null where it is no such line.</returns>
    public static ProcessStat? Parse(int pid, string line)
    {
        var fields = line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > StartField
            && int.TryParse(fields[ParentField], CultureInfo.InvariantCulture, out var parent)
            && int.TryParse(fields[SessionField], CultureInfo.InvariantCulture, out var session)
            && long.TryParse(fields[StartField], CultureInfo.InvariantCulture, out var start)
            ? new ProcessStat(new ProcessMark(pid, start), parent, session, fields[State] is "Z" or "X" or "x")
            : null;
    }
}
