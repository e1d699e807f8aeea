using System.ComponentModel;
using System.Diagnostics;

namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>Tells a container runtime that works from a client without a daemon.</summary>
internal static class ContainerRuntime
{
    /// <summary>Asks <paramref name="client"/> for its server's version.</summary>
    /// <returns>Whether a server answered within <paramref name="limit"/>.</returns>
    public static bool Works(string client, TimeSpan limit)
    {
        var start = new ProcessStartInfo(client) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("info");
        start.ArgumentList.Add("--format");
        start.ArgumentList.Add("{{.ServerVersion}}");
        try
        {
            using var process = Process.Start(start);
            if (process is null)
                return false;

            var version = process.StandardOutput.ReadToEndAsync();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (process.WaitForExit(limit))
                return process.ExitCode == 0 && version.Wait(limit) && version.Result.Trim().Length > 0;

            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
