using System.Text;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

[Trait("Category", "Server")]
[Collection(ProcessCollection.Name)]
public sealed class TaskProcessTests : IAsyncLifetime
{
    private const string Probe = "probe";
    private readonly ProcessSimulator _simulator = new(
        ("Simulator:InitialTasks", "0"), ("Simulator:MinCapacity", "0"),
        ("Simulator:Images:python:Executable", "python3"), ("Simulator:Images:nothing*:Executable", "/no/such/program"));

    [Fact]
    public async Task RunTask_Overrides_AreTheProcesssEnvironmentAndArguments()
    {
        var arn = await _simulator.RunTaskAsync(Probe, Probe, ["-c", "import os, sys, time; print(os.environ['EXTRA'], sys.argv[1:], flush=True); time.sleep(60)", "one word", "$(reboot)"], ("EXTRA", "a value"));
        await _simulator.UntilTaskAsync(arn, "RUNNING");

        var lines = await ProcessSimulator.UntilAsync(() => LogAsync(arn), log => log.Count > 0);
        Assert.Equal(["a value ['one word', '$(reboot)']"], lines);
    }

    [Fact]
    public async Task StopTask_CatchesSigterm_EndsByItselfWithItsOwnCode()
    {
        var arn = await RunAsync("import signal, sys, time; signal.signal(signal.SIGTERM, lambda *_: (print('SIGTERM: bye', flush=True), sys.exit(7))); print('up', flush=True); time.sleep(60)");
        await _simulator.StopTaskAsync(arn);
        var task = await _simulator.UntilTaskAsync(arn, "STOPPED");

        Assert.Equal(("UserInitiated", "the test's", 7), Ending(task));
        Assert.Equal(["up", "SIGTERM: bye"], await LogAsync(arn));
    }

    [Fact]
    public async Task StopTask_DiesOfSigterm_ExitCode143()
    {
        var arn = await RunAsync("import time; print('up', flush=True); time.sleep(60)");
        await _simulator.StopTaskAsync(arn);

        Assert.Equal(143, Ending(await _simulator.UntilTaskAsync(arn, "STOPPED")).ExitCode);
    }

    [Fact]
    public async Task StopTask_IgnoresSigterm_KilledAfterItsStopTimeout()
    {
        // A grandchild in a session of its own must go too.
        var arn = await RunAsync("import signal, subprocess, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); child = subprocess.Popen(['sleep', '600'], start_new_session=True); print(child.pid, flush=True); time.sleep(60)");
        var child = int.Parse((await LogAsync(arn))[0]);
        var asked = TimeProvider.System.GetTimestamp();
        await _simulator.StopTaskAsync(arn);
        var task = await _simulator.UntilTaskAsync(arn, "STOPPED");

        Assert.Equal(137, Ending(task).ExitCode);
        Assert.InRange(TimeProvider.System.GetElapsedTime(asked).TotalSeconds, 1.5, 15);
        Assert.False(IsAlive(child), "The grandchild lives.");
    }

    [Fact]
    public async Task Crash_Essential_StopsTheTaskWithItsCode()
    {
        var arn = await _simulator.RunTaskAsync(Probe, Probe, ["-c", "import sys; print('no luck', file=sys.stderr); sys.exit(3)"]);
        var task = await _simulator.UntilTaskAsync(arn, "STOPPED");

        Assert.Equal(("EssentialContainerExited", "Essential container in task exited", 3), Ending(task));
        Assert.Equal(["no luck"], await LogAsync(arn));
    }

    [Theory]
    [InlineData("nothing-at-all", "CannotStartContainerError: Error response from daemon: exec: \"/no/such/program\": no such file or directory")]
    [InlineData("example.com/unknown:3", "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref example.com/unknown:3: no entry of Simulator:Images fits it")]
    public async Task RunTask_ImageWithoutAProgram_FailsToStart(string image, string reason)
    {
        await _simulator.RegisterAsync("broken", image);
        var task = await _simulator.UntilTaskAsync(await _simulator.RunTaskAsync("broken", "broken"), "STOPPED");

        Assert.Equal(("TaskFailedToStart", reason, null), Ending(task));
        Assert.Equal(reason, (string?)task["containers"]![0]!["reason"]);
    }

    [Fact]
    public async Task ContainerCrashFault_RunningTask_ItsProcessEndsToo()
    {
        var arn = await RunAsync("import os, time; print(os.getpid(), flush=True); time.sleep(60)");
        var pid = int.Parse((await LogAsync(arn))[0]);
        using var fault = new StringContent("""{"kind":"container-crash","family":"probe","exit_code":139}""", Encoding.UTF8, "application/json");
        await _simulator.Application.CreateClient().PostAsync(new Uri("/_sim/faults", UriKind.Relative), fault);
        var task = await _simulator.UntilTaskAsync(arn, "STOPPED");

        Assert.Equal(("EssentialContainerExited", "Essential container in task exited", 139), Ending(task));
        Assert.False(IsAlive(pid), "The process lives.");
    }

    [Fact]
    public async Task StopTask_WritesWithoutEnd_EndsAllTheSame()
    {
        var arn = await RunAsync("while True: print('x' * 100)");
        await _simulator.StopTaskAsync(arn);

        Assert.Equal(143, Ending(await _simulator.UntilTaskAsync(arn, "STOPPED")).ExitCode);
    }

    [Fact]
    public async Task Reset_RunningTask_EndsItsProcess()
    {
        var arn = await RunAsync("import os, time; print(os.getpid(), flush=True); time.sleep(60)");
        var pid = int.Parse((await LogAsync(arn))[0]);
        using var nothing = new StringContent("");
        await _simulator.Application.CreateClient().PostAsync(new Uri("/_sim/reset", UriKind.Relative), nothing);

        await ProcessSimulator.UntilAsync(() => Task.FromResult(IsAlive(pid)), lives => !lives);
    }

    public Task InitializeAsync() => _simulator.RegisterAsync(Probe, "registry.example.com/tools/python:3.11@sha256:0", stopTimeout: 2);

    public async Task DisposeAsync() => await _simulator.DisposeAsync();

    /// <summary>What has ended and is not waited for has no memory any more.</summary>
    private static bool IsAlive(int pid) => File.Exists($"/proc/{pid}/statm") && !File.ReadAllText($"/proc/{pid}/statm").StartsWith("0 ", StringComparison.Ordinal);

    private static (string? StopCode, string? Reason, int? ExitCode) Ending(JsonNode task) =>
        ((string?)task["stopCode"], (string?)task["stoppedReason"], (int?)task["containers"]![0]!["exitCode"]);

    private async Task<string> RunAsync(string program)
    {
        var arn = await _simulator.RunTaskAsync(Probe, Probe, ["-c", program]);
        await _simulator.UntilTaskAsync(arn, "RUNNING");
        await ProcessSimulator.UntilAsync(() => LogAsync(arn), log => log.Count > 0);
        return arn;
    }

    private Task<IReadOnlyList<string>> LogAsync(string arn) => _simulator.LogAsync(Probe, Probe, arn);
}
