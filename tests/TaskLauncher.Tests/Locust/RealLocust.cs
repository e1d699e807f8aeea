using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using LoadPlatform.TaskLauncher.Locust;

namespace LoadPlatform.TaskLauncher.Tests.Locust;

/// <summary>A Locust master and its workers as processes, at a loopback address of their own.</summary>
internal sealed class RealLocust : IDisposable
{
    private readonly List<Process> _processes = [];
    private readonly ConcurrentQueue<string?> _output = new();

    /// <summary>Tests of several builds may run at once: each test process has its own address.</summary>
    public IPAddress Address { get; } = new([127, (byte)(220 + (Environment.ProcessId / 65_536 % 30)), (byte)(Environment.ProcessId / 256), (byte)(1 + (Environment.ProcessId % 254))]);

    public IPEndPoint Master => new(Address, LocustClient.Port);

    public string Output => string.Join('\n', _output);

    public void StartMaster() => Start("--master", "--master-bind-host", $"{Address}", "--web-host", $"{Address}", "--class-picker");

    public void StartWorker() => Start("--worker", "--master-host", $"{Address}");

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }

    private void Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-m", "locust", "-f", Path.Combine(AppContext.BaseDirectory, "Locust", "Users", "locustfile.py"), .. arguments])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        _processes.Add(process);
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}
