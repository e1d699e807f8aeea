using System.Globalization;
using System.Text;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>
/// The processes whose environment holds a mark. A mark is inherited by whatever a process starts, daemons too, and is there from a
/// process's first moment: no record can be missing, wrong or late, whenever the simulator was killed.
/// </summary>
internal static class MarkedProcesses
{
    private const string Root = "/proc";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The ids of the living processes whose environment holds <paramref name="mark"/>, a <c>NAME=value</c>; never this one's.</summary>
    public static IReadOnlyList<int> Find(string mark)
    {
        var bytes = Encoding.UTF8.GetBytes(mark);
        return
        [
            .. Directory.EnumerateDirectories(Root)
                .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
                .Where(pid => pid > 1 && pid != Environment.ProcessId && Holds(pid, bytes)),
        ];
    }

    /// <summary>Ends the processes with a mark at once, and those that they start meanwhile.</summary>
    /// <returns>How many were ended, and how many are left that cannot be.</returns>
    public static async Task<(int Ended, int Left)> EndAsync(string mark, TimeProvider wall)
    {
        HashSet<int> ended = [];
        var started = wall.GetTimestamp();
        while (true)
        {
            var living = Find(mark);
            if (living.Count == 0 || wall.GetElapsedTime(started) > Limit)
                return (ended.Except(living).Count(), living.Count);

            foreach (var pid in living)
                Signals.Send(pid, Signals.Kill);
            ended.UnionWith(living);
            await Task.Delay(Pause, wall);
        }
    }

    /// <summary>A process that has ended, a zombie, has no environment any more.</summary>
    private static bool Holds(int pid, byte[] mark)
    {
        try
        {
            ReadOnlySpan<byte> environment = File.ReadAllBytes($"{Root}/{pid}/environ");
            foreach (var range in environment.Split((byte)0))
            {
                if (environment[range].SequenceEqual(mark))
                    return true;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended, or is another user's.
        }

        return false;
    }
}
