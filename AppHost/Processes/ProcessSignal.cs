using System.Runtime.InteropServices;

namespace LoadPlatform.AppHost.Processes;

/// <summary>Sends signals, which .NET itself cannot.</summary>
internal static class ProcessSignal
{
    private const int TerminateNumber = 15;
    private const int KillNumber = 9;

    /// <summary>Asks a process to end; does nothing where its number is another's by now.</summary>
    public static void Terminate(ProcessMark process) => Send(process, TerminateNumber);

    /// <summary>Ends a process at once; does nothing where its number is another's by now.</summary>
    public static void Kill(ProcessMark process) => Send(process, KillNumber);

    private static void Send(ProcessMark process, int signal)
    {
        // 0 and negative numbers mean groups, 1 is the system's own; and whatever a file says, it is not this process.
        if (process.Pid > 1 && process.Pid != Environment.ProcessId && ProcessTable.IsAlive(process))
            _ = kill(process.Pid, signal);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable IDE1006 // The C function's name
    private static extern int kill(int processId, int signal);
#pragma warning restore IDE1006
}
