namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>The environment of the SIPp host's processes: root's on a bare machine, nothing of the simulator's own.</summary>
internal static class HostEnvironment
{
    public static void PutInto(IDictionary<string, string?> environment)
    {
        environment.Clear();
        environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        environment["HOME"] = "/root";
        environment["LANG"] = "C.UTF-8";
    }
}
