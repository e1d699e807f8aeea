using System.Diagnostics;
using System.Globalization;
using LoadPlatform.AppHost.Processes;

namespace LoadPlatform.AppHost.Tests.Processes;

/// <summary>A real process, ended with the test.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public ProcessMark Mark => ProcessTable.MarkOf(_process.Id) ?? throw new InvalidOperationException("The process has ended.");

    public static ChildProcess Sleep() => Start("sleep", "1000");

    /// <summary>Runs a script that says a process's number on its first line.</summary>
    public static async Task<(ChildProcess Child, ProcessMark Said)> ScriptAsync(string script)
    {
        var child = Start("setsid", "/bin/sh", "-c", script);
        var line = await child._process.StandardOutput.ReadLineAsync();
        return (child, ProcessTable.MarkOf(int.Parse(line!, CultureInfo.InvariantCulture))!.Value);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static ChildProcess Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        return new ChildProcess(Process.Start(start)!);
    }
}
