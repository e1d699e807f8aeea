using System.Globalization;

namespace LoadPlatform.AppHost.Processes;

/// <summary>The machine's processes, from <c>/proc</c>. Where there is none, no process is known, and none is ever ended.</summary>
internal static class ProcessTable
{
    private const string Root = "/proc";

    /// <summary>A value that is new whenever the machine starts; empty where the system does not say.</summary>
    public static string Boot { get; } = ReadText("/proc/sys/kernel/random/boot_id")?.Trim() ?? string.Empty;

    /// <summary>This process.</summary>
    public static ProcessMark Self => MarkOf(Environment.ProcessId) ?? new ProcessMark(Environment.ProcessId, Start: 0);

    /// <summary>Which process has the number <paramref name="pid"/> now; null where none that lives has it.</summary>
    public static ProcessMark? MarkOf(int pid) => Stat(pid) is { HasEnded: false } stat ? stat.Mark : null;

    /// <summary>Whether it is alive; false where its number is another process's by now.</summary>
    public static bool IsAlive(ProcessMark process) => MarkOf(process.Pid) == process;

    /// <summary>What <paramref name="leader"/> started, directly or not, and it itself, last; empty where it is not alive.</summary>
    public static IReadOnlyList<ProcessMark> FamilyOf(ProcessMark leader)
    {
        if (!IsAlive(leader))
            return [];

        var all = All();
        // Who lost their parent are still in the leader's session.
        HashSet<int> family = [leader.Pid, .. all.Where(stat => stat.Session == leader.Pid).Select(stat => stat.Mark.Pid)];
        bool grew;
        do
        {
            grew = false;
            foreach (var stat in all)
                grew |= family.Contains(stat.Parent) && family.Add(stat.Mark.Pid);
        }
        while (grew);

        return [.. all.Select(stat => stat.Mark).Where(mark => mark != leader && family.Contains(mark.Pid)), leader];
    }

    private static List<ProcessStat> All() =>
    [
        .. Directory.EnumerateDirectories(Root)
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) ? Stat(pid) : null)
            .OfType<ProcessStat>()
            .Where(stat => !stat.HasEnded),
    ];

    private static ProcessStat? Stat(int pid) => ReadText($"{Root}/{pid}/stat") is { } line ? ProcessStat.Parse(pid, line) : null;

    private static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process has ended, or there is no /proc.
            return null;
        }
    }
}
