using System.Diagnostics;
using System.Text;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>
/// A container: a process in a session of its own, so that a Ctrl+C in the simulator's terminal is not for it, with whatever it starts.
/// When its first process ends all of it ends, as in a container.
/// </summary>
internal sealed class ContainerProcess
{
    private const string Starter = "/usr/bin/setsid";
    private static readonly TimeSpan OutputPatience = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private readonly Process _process;
    private bool _hasEnded;

    private ContainerProcess(Process process, ContainerMark mark, Func<string, ValueTask> write, TimeProvider wall)
    {
        _process = process;
        Pid = process.Id;
        Ended = RunAsync(mark, write, wall);
    }

    public int Pid { get; }

    /// <summary>Ends with the exit code when nothing of it is left and its output is read.</summary>
    public Task<int> Ended { get; }

    /// <summary>Starts a container.</summary>
    /// <param name="mark">What it and all that it starts are known by.</param>
    /// <param name="command">What to start.</param>
    /// <param name="write">Takes its output, a line at a time.</param>
    /// <param name="wall">The wall clock.</param>
    /// <exception cref="ContainerStartException">It cannot be started.</exception>
    public static ContainerProcess Start(ContainerMark mark, ContainerCommand command, Func<string, ValueTask> write, TimeProvider wall)
    {
        if (!File.Exists(command.Executable))
            throw new ContainerStartException($"exec: \"{command.Executable}\": no such file or directory");
        if (!Directory.Exists(command.Folder))
            throw new ContainerStartException($"chdir to \"{command.Folder}\": no such file or directory");

        var start = new ProcessStartInfo(Starter)
        {
            WorkingDirectory = command.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in command.Arguments.Prepend(command.Executable).Prepend("--"))
            start.ArgumentList.Add(argument);
        try
        {
            start.Environment.Clear();
            foreach (var (name, value) in command.Environment)
                start.Environment[name] = value;
            mark.PutInto(start.Environment);
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new ContainerProcess(process, mark, write, wall);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException or ArgumentException)
        {
            throw new ContainerStartException(exception.Message, exception);
        }
    }

    /// <summary>Sends a signal to its first process, as StopTask does.</summary>
    public void Send(int signal)
    {
        lock (_lock)
        {
            // Until it is waited for, its number is nobody else's.
            if (!_hasEnded && !_process.HasExited)
                Signals.Send(Pid, signal);
        }
    }

    private async Task<int> RunAsync(ContainerMark mark, Func<string, ValueTask> write, TimeProvider wall)
    {
        var one = new SemaphoreSlim(1);
        var reading = Task.WhenAll(OutputLines.ReadAsync(_process.StandardOutput, Write), OutputLines.ReadAsync(_process.StandardError, Write));
        await _process.WaitForExitAsync();
        var code = _process.ExitCode;
        await MarkedProcesses.EndAsync(mark.Container, wall);
        await Task.WhenAny(reading, Task.Delay(OutputPatience, wall));
        lock (_lock)
        {
            _hasEnded = true;
            _process.Dispose();
        }

        return code;

        async ValueTask Write(string line)
        {
            await one.WaitAsync();
            try
            {
                await write(line);
            }
            finally
            {
                one.Release();
            }
        }
    }
}
