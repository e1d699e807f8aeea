using LoadPlatform.AppHost.Infrastructure;

namespace LoadPlatform.AppHost.Processes;

/// <summary>The file <c>processes.json</c> of the data folder: who holds the folder, and which processes it started.</summary>
internal sealed class ProcessLedger(string folder)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StartedProcess> _started = new(StringComparer.Ordinal);

    /// <summary>Where it is in <paramref name="folder"/>.</summary>
    public static string In(string folder) => Path.Combine(folder, "processes.json");

    /// <summary>Reads what is there.</summary>
    /// <returns>The last holder's record, null where there is none; and what is wrong with the file, null where nothing is.</returns>
    public static (ProcessRecord? Record, string? Problem) Read(string folder)
    {
        var (record, problem) = AtomicFile.Read<ProcessRecord>(In(folder));
        return record is { Boot: null } or { Started: null } || record?.Started.Any(process => process is null) == true
            ? (null, $"'{In(folder)}' is not complete and is ignored.")
            : (record, problem);
    }

    /// <summary>Makes this process the holder, and keeps <paramref name="earlier"/>, which are to be ended.</summary>
    /// <exception cref="IOException">The folder is gone, or full.</exception>
    public void Take(IReadOnlyList<StartedProcess> earlier)
    {
        lock (_lock)
        {
            _started.Clear();
            foreach (var process in earlier)
                _started.Add($"{process.Resource} {process.Mark.Pid} (earlier)", process);

            Write();
        }
    }

    /// <summary>Adds the process of a resource's instance, unless it is known.</summary>
    /// <exception cref="IOException">The folder is gone, or full.</exception>
    public void Add(string instance, string resource, int pid)
    {
        lock (_lock)
        {
            if ((_started.TryGetValue(instance, out var known) && known.Mark.Pid == pid) || ProcessTable.MarkOf(pid) is not { } mark)
                return;

            _started[instance] = new StartedProcess(resource, mark);
            Write();
        }
    }

    /// <summary>Takes out the process of a resource's instance, which has ended.</summary>
    /// <exception cref="IOException">The folder is gone, or full.</exception>
    public void Remove(string instance)
    {
        lock (_lock)
        {
            if (_started.Remove(instance))
                Write();
        }
    }

    /// <summary>Takes out every process that has ended.</summary>
    /// <exception cref="IOException">The folder is gone, or full.</exception>
    public void Prune()
    {
        lock (_lock)
        {
            foreach (var (instance, process) in _started.ToArray())
            {
                if (!ProcessTable.IsAlive(process.Mark))
                    _started.Remove(instance);
            }

            Write();
        }
    }

    private void Write() =>
        AtomicFile.Write(In(folder), new ProcessRecord { Boot = ProcessTable.Boot, AppHost = ProcessTable.Self, Started = [.. _started.Values] });
}
