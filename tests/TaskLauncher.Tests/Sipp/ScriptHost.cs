using System.Diagnostics;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

/// <summary>Really runs scripts, by <c>sh</c>, in a folder of their own that stands for /opt/sipp/runs.</summary>
internal sealed class ScriptHost : IDisposable
{
    private static readonly string Runs = Path.GetDirectoryName(SippPaths.Run(Guid.Empty))!;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("loadplatform-scripts-");

    /// <summary>What stands for /opt/sipp/runs.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Puts a program on the scripts' PATH.</summary>
    public void Install(string name, string script)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "bin")).FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
#pragma warning disable CA1416 // The scripts are for a POSIX shell: where there is none, nor can they be tested.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
    }

    /// <summary>Only reads a script.</summary>
    public async Task<ScriptResult> CheckSyntaxAsync(IReadOnlyList<string> script) => await RunAsync(script, "-n");

    /// <summary>Runs a script.</summary>
    public async Task<ScriptResult> RunAsync(IReadOnlyList<string> script, params string[] options)
    {
        var path = Path.Combine(Folder, "script.sh");
        await File.WriteAllTextAsync(path, string.Join('\n', script).Replace(Runs, Folder, StringComparison.Ordinal));
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var argument in options.Append(path))
            start.ArgumentList.Add(argument);
        start.Environment["PATH"] = $"{Path.Combine(Folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ScriptResult(process.ExitCode, await output, await error);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
