using System.Runtime.InteropServices;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>Sends signals, which .NET itself cannot.</summary>
internal static class Signals
{
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>Sends a signal; a process that has ended is no error.</summary>
    public static void Send(int pid, int signal)
    {
        // 0 and negative numbers mean groups, 1 is the system's own.
        if (pid > 1 && pid != Environment.ProcessId)
            _ = kill(pid, signal);
    }

    /// <summary>Sends a signal to a process group, which is known by its leader's id.</summary>
    public static void SendToGroup(int leader, int signal)
    {
        if (leader > 1)
            _ = kill(-leader, signal);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable IDE1006 // The C function's name
    private static extern int kill(int processId, int signal);
#pragma warning restore IDE1006
}
