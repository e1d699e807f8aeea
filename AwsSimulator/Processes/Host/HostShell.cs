using System.Diagnostics;
using System.Text;
using LoadPlatform.AwsSimulator.Processes.Containers;

namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>Runs one script by /bin/sh in the SIPp host. The script is a file; nothing of it is read by another shell.</summary>
internal static class HostShell
{
    private const string Starter = "/usr/bin/setsid";

    /// <summary>Goes to the folder where it is one, else stays in the script's own, and becomes the shell that reads the script.</summary>
    private const string Enter = "cd \"$2\" && if [ -d \"$3\" ]; then cd \"$3\"; fi && exec /bin/sh \"$1\"";

    private static readonly TimeSpan OutputPatience = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs a script to its end, or until it is killed: then its process group is ended, as SSM's agent does it.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(HostNamespace host, ContainerMark mark, (string Script, string Folder) file, string? folder, HostScript script, TimeProvider wall)
    {
        var start = new ProcessStartInfo(Starter)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        string[] arguments =
            ["--", "/usr/bin/nsenter", "--target", $"{host.FirstProcess}", "--user", "--mount", "--pid", "--", "/bin/sh", "-c", Enter, "sh", file.Script, file.Folder, folder ?? ""];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        HostEnvironment.PutInto(start.Environment);
        mark.PutInto(start.Environment);

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        await using (script.Killed.Register(() => Signals.SendToGroup(process.Id, Signals.Kill)))
        {
            // A process that it left in the background may hold its output for long.
            var reading = script.ReadAsync(process.StandardOutput, process.StandardError);
            await process.WaitForExitAsync(CancellationToken.None);
            var code = process.ExitCode;
            await Task.WhenAny(reading, Task.Delay(OutputPatience, wall));
            _ = reading.ContinueWith(_ => process.Dispose(), TaskScheduler.Default);
            return code;
        }
    }
}
