using System.ComponentModel;
using System.Diagnostics;

namespace Aspire.Hosting.Orchestrator;

/// <summary>
/// A started process in a session of its own: a Ctrl+C in the terminal reaches the AppHost only, which then stops everything in order,
/// and what the process itself started can be ended with it.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private const string SessionTool = "/usr/bin/setsid";

    private static readonly TimeSpan DrainLimit = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly bool _ownsGroup;
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process, bool ownsGroup)
    {
        _process = process;
        _ownsGroup = ownsGroup;
    }

    public int Id => _process.Id;

    /// <summary>Starts a process.</summary>
    /// <exception cref="DistributedApplicationException">The program is not there or cannot be run.</exception>
    public static ChildProcess Start(LaunchSpec spec, Action<string, bool> output)
    {
        var ownsGroup = File.Exists(SessionTool);
        var start = new ProcessStartInfo(ownsGroup ? SessionTool : spec.FileName)
        {
            WorkingDirectory = spec.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (ownsGroup)
            start.ArgumentList.Add(ExecutablePath.Resolve(spec.FileName) ?? throw new DistributedApplicationException($"The program '{spec.FileName}' was not found."));

        foreach (var argument in spec.Arguments)
            start.ArgumentList.Add(argument);

        foreach (var (name, value) in spec.Environment)
            start.Environment[name] = value;

        Directory.CreateDirectory(spec.WorkingDirectory);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var child = new ChildProcess(process, ownsGroup);
        process.OutputDataReceived += (_, line) => Write(line.Data, isError: false);
        process.ErrorDataReceived += (_, line) => Write(line.Data, isError: true);
        process.Exited += (_, _) => child._exited.TrySetResult();
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            child.Dispose();
            throw new DistributedApplicationException($"The program '{spec.FileName}' cannot be started: {exception.Message}", exception);
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return child;

        void Write(string? line, bool isError)
        {
            if (line is not null)
                output(line, isError);
        }
    }

    /// <summary>Waits until the process has ended; then ends what it left behind.</summary>
    /// <returns>Its exit code; 128 and the signal's number where a signal ended it.</returns>
    public async Task<int> WaitForExitAsync(TimeProvider time)
    {
        await _exited.Task.ConfigureAwait(false);
        KillGroup();
        using var limit = new CancellationTokenSource(DrainLimit, time);
        try
        {
            // Also waits for the last of the output, which something outside the group might hold open.
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return _process.ExitCode;
        }

        return _process.ExitCode;
    }

    /// <summary>Asks the process to end; after <paramref name="grace"/> ends it and all that it started.</summary>
    public async Task StopAsync(TimeSpan grace, TimeProvider time)
    {
        if (_exited.Task.IsCompleted)
            return;

        UnixSignal.SendTerminate(Id);
        try
        {
            await _exited.Task.WaitAsync(grace, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            KillGroup();
            await _exited.Task.ConfigureAwait(false);
        }
    }

    public void Dispose() => _process.Dispose();

    private void KillGroup()
    {
        if (_ownsGroup)
            UnixSignal.KillGroup(Id);
    }
}
