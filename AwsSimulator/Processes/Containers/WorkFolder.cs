using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>The folder that real processes run in, held by this simulator and no other until it ends, however it ends.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly FileStream _lock;

    /// <summary>Takes the folder.</summary>
    /// <exception cref="OptionsValidationException">Another simulator holds the folder, or it cannot be made.</exception>
    public WorkFolder(IOptions<SimulatorOptions> options, IHostEnvironment environment)
    {
        Root = Path.GetFullPath(options.Value.Processes.WorkFolder, environment.ContentRootPath);
        try
        {
            Directory.CreateDirectory(Root);
            var lockFile = Path.Combine(Root, "simulator.lock");
            // Folders in it will be removed.
            if (!File.Exists(lockFile) && Directory.EnumerateFileSystemEntries(Root).Any())
                throw new IOException("it is not empty, and was no simulator's");
            // The system gives the lock up when the process ends, and children do not inherit it.
            _lock = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                SimulatorOptions.Section, typeof(ProcessOptions),
                [$"Simulator:Processes:WorkFolder '{Root}' cannot be held ({exception.Message}). Where another simulator runs with it, choose another folder."]);
        }
    }

    /// <summary>An absolute path.</summary>
    public string Root { get; }

    /// <summary>What is the SIPp host's own.</summary>
    public string Host => Path.Combine(Root, "sipp-host");

    /// <summary>A new folder of a container's own.</summary>
    public string MakeFolder(string taskId, string container) => Directory.CreateDirectory(Path.Combine(Root, "tasks", taskId, container)).FullName;

    public void RemoveFolder(string taskId)
    {
        var folder = Path.Combine(Root, "tasks", taskId);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Removes what an earlier simulator left.</summary>
    public void Clear()
    {
        foreach (var folder in new[] { Path.Combine(Root, "tasks"), Host })
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => _lock.Dispose();
}
