using System.Diagnostics;

namespace LoadPlatform.AwsSimulator.Tests.Configuration;

/// <summary>The simulator as a process: what it says and how it ends where it must not start.</summary>
public class StartTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Start_Mistakes_ExitCodeTwoAndALineEach()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "simulator.yaml"), "seeed: 1\ntasks: { pull: 2h }\n");

        var (code, errors) = await RunAsync(folder.Path, ["--urls", "http://127.0.0.1:0"], ("Simulator__Scaling__Reaction", "soon"), ("Clock__Scale", "60"));

        Assert.Equal(2, code);
        Assert.Equal(
            [
                "Clock: Clock:Epoch is missing: a scaled clock needs the instant (UTC, ISO 8601) at which it agrees with real time.",
                "Simulator:Scaling:Reaction: 'reaction' must be a duration, as 37s, 5m, 1h30m, 00:00:37 or a number of seconds, not 'soon'.",
                "simulator.yaml:1:1: the file has no 'seeed'; did you mean 'seed'?",
                "simulator.yaml:2:16: 'pull' must be from 0s to 1h, not 2h.",
            ],
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Check_NothingWrong_ExitCodeZeroAndNothingStarted()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "mine.yaml"), "preset: fast-start\n");

        Assert.Equal((0, ""), await RunAsync(folder.Path, ["--check", "--config", "mine.yaml"]));
        Assert.Equal(2, (await RunAsync(folder.Path, ["--check", "--config", "other.yaml"])).Code);
    }

    private static async Task<(int Code, string Errors)> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SimulatorOptions).Assembly.Location, .. arguments]) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var errors = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
