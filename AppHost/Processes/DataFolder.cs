namespace LoadPlatform.AppHost.Processes;

/// <summary>The data folder, held by this AppHost and no other until it ends, however it ends.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream heldLock)
    {
        _lock = heldLock;
        Ledger = new ProcessLedger(path);
    }

    /// <summary>The processes that are started upon it.</summary>
    public ProcessLedger Ledger { get; }

    /// <summary>Takes the folder; makes it where it does not exist.</summary>
    /// <returns>The folder, or why it cannot be had.</returns>
    public static (DataFolder? Folder, string? Problem) Take(string path)
    {
        FileStream heldLock;
        try
        {
            Directory.CreateDirectory(path);
            // The system gives the lock up when the process ends, and children do not inherit it.
            heldLock = new FileStream(Path.Combine(path, "apphost.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, OwnerOf(path) is { } holder ? Held(path, holder) : $"Data:Root '{path}' cannot be held: {exception.Message}");
        }

        // Some file systems know no locks.
        if (OwnerOf(path) is not { } owner)
            return (new DataFolder(path, heldLock), null);

        heldLock.Dispose();
        return (null, Held(path, owner));
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static ProcessMark? OwnerOf(string path) => ProcessLedger.Read(path).Record?.LiveOwner;

    private static string Held(string path, ProcessMark owner) =>
        $"Another AppHost (pid {owner.Pid}) runs with Data:Root '{path}'. End it, or choose another folder: --Data:Root=<folder>.";
}
