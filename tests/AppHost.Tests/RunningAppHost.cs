using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LoadPlatform.AppHost.Tests;

/// <summary>The AppHost as a process of its own, on free ports and in a folder of its own.</summary>
internal sealed partial class RunningAppHost : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);

    public RunningAppHost(IReadOnlyDictionary<string, int> ports, string data, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ResourceNames).Assembly.Location);
        foreach (var argument in FreePorts.Arguments(ports, $"--Data:Root={data}", "--Containers:Enabled=false"))
            start.ArgumentList.Add(argument);

        start.Environment["ASPIRE_DASHBOARD_PATH"] = "none";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public async Task WaitForLineAsync(string part)
    {
        var seen = _awaited.GetOrAdd(part, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_output.Any(line => line.Contains(part, StringComparison.Ordinal)))
            seen.TrySetResult();

        await seen.Task.WaitAsync(Limit);
    }

    public int Id => _process.Id;

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task<int> TerminateAsync(TimeSpan limit)
    {
        _ = Kill(_process.Id, 15);
        using var cancellation = new CancellationTokenSource(limit);
        await _process.WaitForExitAsync(cancellation.Token);
        return _process.ExitCode;
    }

    public async Task<int> WaitForExitAsync()
    {
        using var cancellation = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(cancellation.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, 15);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    private void Take(string? line)
    {
        if (line is null)
            return;

        _output.Enqueue(line);
        foreach (var (part, seen) in _awaited)
        {
            if (line.Contains(part, StringComparison.Ordinal))
                seen.TrySetResult();
        }
    }
}
