using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>Plays a scenario as an operator does, with <c>./run</c>, on ports and data of its own.</summary>
[Trait("Category", "EndToEnd")]
public sealed class RunScriptTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _root = Directory.CreateTempSubdirectory("loadplatform-run-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Run_SmokeTest_PrintsVerdictAndReportAndEndsEverything()
    {
        var (code, output) = await RunAsync((_, _, _) => Task.CompletedTask, "smoke-test");

        Assert.True(code == 0, output);
        Assert.Contains("PASSED", output, StringComparison.OrdinalIgnoreCase);
        var report = Assert.Single(Directory.GetFiles(Path.Combine(_root, "docs", "results", "scaling-tests"), "smoke-test-*.md"));
        Assert.Contains(Path.GetFileName(report), output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetDirectories("/proc"), BelongsHere);
    }

    /// <summary>Whoever ends the platform while runs are open must not leave their load behind.</summary>
    [Fact]
    public async Task Up_EndedWithAnOpenRun_CancelsItFirst()
    {
        var (_, output) = await RunAsync(
            async (line, run, gateway) =>
            {
                if (!line.StartsWith("run: up", StringComparison.Ordinal))
                    return;

                using var http = new HttpClient { BaseAddress = gateway };
                using var answer = await http.PostAsJsonAsync("/api/v1/runs", new RunRequest { Scenario = "burst" }, House.Json);
                answer.EnsureSuccessStatusCode();
                Processes.Signal(run, "TERM");
            },
            "--up");

        Assert.Contains("run: cancelling run", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not ended", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetDirectories("/proc"), BelongsHere);
    }

    private async Task<(int Code, string Output)> RunAsync(Func<string, int, Uri, Task> heard, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "run"), arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _root };
        var ports = FreePorts.Take(HouseCommand.PortSettings.Count);
        foreach (var (setting, port) in HouseCommand.PortSettings.Zip(ports))
            start.Environment[setting.Replace(":", "__", StringComparison.Ordinal)] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Data__Root"] = _root;
        start.Environment["Results__Root"] = _root;
        using var run = Process.Start(start)!;
        ConcurrentQueue<string?> output = new();
        run.ErrorDataReceived += (_, line) => output.Enqueue(line.Data);
        run.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            while (await run.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                output.Enqueue(line);
                await heard(line, run.Id, new Uri($"http://127.0.0.1:{ports[0]}"));
            }

            await run.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException canceled) when (timeout.IsCancellationRequested)
        {
            Processes.Signal(run.Id, "TERM");
            throw new TimeoutException($"./run did not end within {Patience}; it said:{Environment.NewLine}{string.Join(Environment.NewLine, output)}", canceled);
        }

        return (run.ExitCode, string.Join(Environment.NewLine, output));
    }

    /// <summary>Whether a process was started on this test's data.</summary>
    private bool BelongsHere(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains(_root, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
