using System.Net;
using System.Net.Sockets;
using LoadPlatform.AwsSimulator.Configuration;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.AwsSimulator.Processes;

/// <summary>What real processes need of the other settings and of the machine.</summary>
internal static class ProcessCheck
{
    private const string TaskHostKey = $"{SimulatorOptions.Section}:{nameof(SimulatorOptions.TaskHost)}";
    private static readonly SippHostOptions Simulated = new();
    private static readonly string[] Tools = ["/bin/sh", "/usr/bin/setsid", "/usr/bin/unshare", "/usr/bin/nsenter"];

    /// <summary>Gives the SIP front and the SIPp host addresses of this machine where none are set, and says what stands against real processes.</summary>
    public static void Check(SimulatorOptions options, IConfiguration configuration, Mistakes mistakes)
    {
        if (options.TaskHost != TaskHost.Process || !LoopbackNetwork.TryParse(options.Processes.Network, out var network, out _))
            return;

        if (options.Sipp.Remote == Simulated.Remote)
            options.Sipp.Remote = network.Front.ToString();
        if (options.Sipp.PrivateIp == Simulated.PrivateIp)
            options.Sipp.PrivateIp = network.Host.ToString();
        foreach (var problem in Problems(options, configuration.GetValue($"{ClockOptions.Section}:{nameof(ClockOptions.Scale)}", defaultValue: 1.0)))
            mistakes.Add(new Place(TaskHostKey), $"'process' needs {problem}");
    }

    private static IEnumerable<string> Problems(SimulatorOptions options, double scale)
    {
        if (scale != 1)
            yield return $"Clock:Scale 1, not {scale}: real processes live in real time.";
        if (options.InitialCalls > 0)
            yield return $"'initial_calls' 0, not {options.InitialCalls}: no process would place them.";
        if (!IsLoopback(options.Sipp.Remote))
            yield return $"a loopback address as 'remote' in 'sipp', not '{options.Sipp.Remote}'.";
        if (!IsLoopback(options.Sipp.PrivateIp))
            yield return $"a loopback address as 'private_ip' in 'sipp', not '{options.Sipp.PrivateIp}'.";
        if (!OperatingSystem.IsLinux())
            yield return "Linux.";
        foreach (var tool in Tools.Where(tool => OperatingSystem.IsLinux() && !File.Exists(tool)))
            yield return $"{tool}, which this machine lacks: install util-linux.";
    }

    private static bool IsLoopback(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && IPAddress.IsLoopback(address);
}
