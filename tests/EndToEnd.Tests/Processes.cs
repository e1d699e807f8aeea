using System.Diagnostics;
using System.Globalization;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>Looks at processes through /proc and signals them.</summary>
internal static class Processes
{
    /// <summary>Every process below one.</summary>
    public static IReadOnlyList<RunningProcess> Descendants(int root)
    {
        var all = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => Read(int.Parse(name!, CultureInfo.InvariantCulture))).OfType<(RunningProcess Process, int Parent)>().ToList();
        List<RunningProcess> found = [];
        Queue<int> parents = new([root]);
        while (parents.TryDequeue(out var parent))
        {
            foreach (var (process, _) in all.Where(entry => entry.Parent == parent))
            {
                found.Add(process);
                parents.Enqueue(process.Id);
            }
        }

        return found;
    }

    public static bool IsAlive(RunningProcess process) => Read(process.Id) is { } now && now.Process.StartTime == process.StartTime;

    public static void Signal(int id, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Reads /proc/id/stat: <c>pid (name) state ppid … starttime …</c>. A process that has gone, or is a zombie, is null.</summary>
    private static (RunningProcess Process, int Parent)? Read(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var commandLine = File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
            return fields[0] == "Z" ? null : (new RunningProcess(id, fields[19], commandLine), int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
