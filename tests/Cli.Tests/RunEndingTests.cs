using System.Diagnostics;
using System.Runtime.Versioning;

namespace LoadPlatform.Cli.Tests;

/// <summary>How <c>./run --up</c> ends, with a house and a CLI that only note what they are asked.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RunEndingTests : IDisposable
{
    private const string Open = "11111111-1111-1111-1111-111111111111";

    private const string Dotnet =
        """
        #!/bin/bash
        folder="$(dirname -- "$0")"
        case "$1" in *AppHost.dll) exec sleep 60 ;; esac
        echo "${*:2}" >>"$folder/calls"
        if [[ -n "$TROUBLE" && "$2" == runs && ! -e "$folder/$3-failed" ]]; then touch "$folder/$3-failed"; exit 4; fi
        case "$2 $3" in
            'runs list') [[ -e "$folder/cancelled" ]] || printf '%s\n' 'id scenario target status' "$OPEN burst voice-agent Running" "$OVER burst voice-agent Completed" ;;
            'runs cancel') touch "$folder/cancelled" ;;
        esac
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("loadplatform-run");

    /// <summary>With trouble the gateway does not answer when it is first asked for the runs, nor when it is first told to cancel.</summary>
    [Theory]
    [InlineData("", 1)]
    [InlineData("trouble", 2)]
    public async Task Up_EndedWithAnOpenRun_CancelsItBeforeTheHouseEnds(string trouble, int cancels)
    {
        using var process = Start(trouble);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("run: up", StringComparison.Ordinal))
                await Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExitAsync();
        }

        await process.WaitForExitAsync();

        var calls = await File.ReadAllLinesAsync(Path.Combine(_root.FullName, "bin", "calls"));
        Assert.Equal(cancels, calls.Count(call => call.StartsWith($"runs cancel {Open} ", StringComparison.Ordinal)));
        Assert.Equal(cancels, calls.Count(call => call.StartsWith("runs cancel", StringComparison.Ordinal)));
        Assert.StartsWith("runs list", calls[^1], StringComparison.Ordinal);
        Assert.InRange(said.FindIndex(line => line.Contains($"cancelling run {Open}", StringComparison.Ordinal)), 0, said.IndexOf("run: ending everything"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private Process Start(string trouble)
    {
        File.Copy(Path.Combine(RunEntryTests.Root(), "run"), Path.Combine(_root.FullName, "run"));
        foreach (var tool in new[] { "setup", "detect-packages", "build" })
            Put("eng", tool, "#!/bin/sh\n");
        Put("bin", "dotnet", Dotnet);

        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = _root.FullName };
        start.ArgumentList.Add(Path.Combine(_root.FullName, "run"));
        start.ArgumentList.Add("--up");
        start.Environment["PATH"] = $"{Path.Combine(_root.FullName, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["Gateway__Port"] = "1";
        start.Environment["TROUBLE"] = trouble;
        (start.Environment["OPEN"], start.Environment["OVER"]) = (Open, "22222222-2222-2222-2222-222222222222");
        return Process.Start(start)!;
    }

    private void Put(string folder, string name, string text)
    {
        var path = Path.Combine(_root.CreateSubdirectory(folder).FullName, name);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
