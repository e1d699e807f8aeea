using System.Diagnostics;
using LoadPlatform.AwsSimulator.Processes.Containers;
using LoadPlatform.AwsSimulator.Tests.Configuration;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>No process outlives its simulator for longer than until the next one starts.</summary>
[Trait("Category", "Server")]
[Collection(ProcessCollection.Name)]
public sealed class OrphanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _started = [];

    [Fact]
    public async Task Start_AfterAKilledSimulator_EndsWhatItLeft()
    {
        var first = Start();
        var left = await ProcessSimulator.UntilAsync(() => Task.FromResult(Agents()), agents => agents.Count > 0);
        first.Kill();
        await first.WaitForExitAsync();
        var orphans = Agents();
        var second = Start();
        var after = await ProcessSimulator.UntilAsync(() => Task.FromResult(Agents()), agents => agents.Count > 0 && !agents.Intersect(left).Any());
        Signals.Send(second.Id, Signals.Terminate);
        await second.WaitForExitAsync();

        Assert.Equal(left.Order(), orphans.Order());
        Assert.NotEmpty(after);
        Assert.Empty(MarkedProcesses.Find(ContainerMark.OfAll(Work)));
    }

    [Fact]
    public async Task Start_WorkFolderIsHeld_Refused()
    {
        var first = Start();
        await ProcessSimulator.UntilAsync(() => Task.FromResult(Agents()), agents => agents.Count > 0);
        var second = Start();
        var errors = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        Signals.Send(first.Id, Signals.Terminate);
        await first.WaitForExitAsync();

        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains($"Simulator:Processes:WorkFolder '{Work}' cannot be held", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        _folder.Dispose();
    }

    private string Work => Path.Combine(_folder.Path, "work");

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SimulatorOptions).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (key, value) in ProcessSimulator.Settings(_folder.Path))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _started.Add(Process.Start(start)!);
        return _started[^1];
    }

    /// <summary>The SIPp servers of the work folder.</summary>
    private IReadOnlyList<int> Agents() => [.. MarkedProcesses.Find(ContainerMark.OfAll(Work)).Where(IsAgent)];

    private static bool IsAgent(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm") == "sipp\n";
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return false;
        }
    }
}
