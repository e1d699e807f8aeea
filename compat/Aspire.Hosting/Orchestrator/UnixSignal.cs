using System.Runtime.InteropServices;

namespace Aspire.Hosting.Orchestrator;

/// <summary>Sends signals, which .NET itself cannot.</summary>
internal static class UnixSignal
{
    private const int Terminate = 15;
    private const int Kill = 9;

    /// <summary>Asks a process to end.</summary>
    public static void SendTerminate(int processId) => _ = Send(processId, Terminate);

    /// <summary>Ends every process of a group at once.</summary>
    public static void KillGroup(int groupId) => _ = Send(-groupId, Kill);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Send(int processId, int signal);
}
