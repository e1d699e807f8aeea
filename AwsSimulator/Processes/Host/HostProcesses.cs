using LoadPlatform.AwsSimulator.Model.Hosts;
using LoadPlatform.AwsSimulator.Processes.Containers;

namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>The real SIPp processes on the SIPp host, as faults meet them.</summary>
internal static class HostProcesses
{
    private const string Sipp = "sipp";

    /// <summary>Signals those whose command line holds <paramref name="scope"/>; all where it is null.</summary>
    public static void Signal(ContainerMark host, string signal, string? scope)
    {
        foreach (var pid in MarkedProcesses.Find(host.Container).Where(pid => IsSipp(pid, scope)))
            Signals.Send(pid, Number(signal));
    }

    private static bool IsSipp(int pid, string? scope)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm").TrimEnd('\n') == Sipp
                && File.ReadAllText($"/proc/{pid}/cmdline").Replace('\0', ' ').Contains(scope ?? "", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It has ended.
            return false;
        }
    }

    private static int Number(string signal) => signal switch
    {
        SippProcess.Kill => Signals.Kill,
        SippProcess.Stop => Signals.Stop,
        SippProcess.Continue => Signals.Continue,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "No fault sends it."),
    };
}
