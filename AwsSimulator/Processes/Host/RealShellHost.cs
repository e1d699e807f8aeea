using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Processes.Containers;
using LoadPlatform.AwsSimulator.Processes.Tasks;
using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>The SIPp host behind Run Command: real shells, real SIPp, in files of its own. Each world has its own host.</summary>
internal sealed partial class RealShellHost(
    HostFiles files,
    WorkFolder work,
    WorldReports reports,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall,
    ILogger<RealShellHost> logger) : IWorldHost, IHostedService
{
    private readonly ILogger _logger = logger;
    private readonly ContainerMark _mark = new(work.Root, $"sipp-host of {work.Root}");
    private readonly TaskCompletionSource _isStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private Task<HostNamespace>? _host;
    private Task? _stopped;

    public void Attach(SimulatedWorld world)
    {
        var host = _host = BeginAsync(_host);
        world.Commands.Runner = new Runner(this, world, host);
        world.Host.SignalReal = (signal, scope) => HostProcesses.Signal(_mark, signal, scope);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _isStarted.SetResult();
        return Task.CompletedTask;
    }

    /// <summary>May be called twice, by whoever stops the application and by its own end.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
            return _stopped ??= EndAsync(_host);
    }

    private async Task<HostNamespace> BeginAsync(Task<HostNamespace>? last)
    {
        // What a killed simulator left in the folder is ended first.
        await _isStarted.Task;
        await EndAsync(last);
        try
        {
            files.Make();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"The SIPp host's files cannot be made: {exception.Message}", exception);
        }

        return await HostNamespace.StartAsync(_mark, HostFiles.InitScript, files.Root, wall);
    }

    private static async Task EndAsync(Task<HostNamespace>? host)
    {
        if (host is null)
            return;

        try
        {
            await (await host).DisposeAsync();
        }
        catch (HostException)
        {
            // There was none; each script was told.
        }
    }

    private async Task RunAsync(SimulatedWorld world, Task<HostNamespace> host, HostScript script, string text, string? folder)
    {
        var id = Guid.CreateVersion7(wall.GetUtcNow());
        int exitCode;
        try
        {
            exitCode = await HostShell.RunAsync(await host, _mark, files.Write(id, text), folder, script, wall);
        }
        catch (Exception exception) when (exception is HostException or IOException or System.ComponentModel.Win32Exception)
        {
            script.Refuse(exception.Message);
            exitCode = 1;
        }

        files.Remove(id);
        await reports.WriteAsync(world, () => script.End(exitCode));
    }

    [LoggerMessage(1, LogLevel.Error, "A script on the SIPp host was lost sight of")]
    private static partial void LogLost(ILogger logger, Exception exception);

    private sealed class Runner(RealShellHost shell, SimulatedWorld world, Task<HostNamespace> host) : IScriptRunner
    {
        public IRunningScript Start(string script, string? folder, Action<int> ended)
        {
            var running = new HostScript(ended);
            _ = Task.Run(() => shell.RunAsync(world, host, running, script, folder)).ContinueWith(
                ended => LogLost(shell._logger, ended.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return running;
        }
    }
}
