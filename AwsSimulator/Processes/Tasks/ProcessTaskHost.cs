using System.Collections.Concurrent;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Processes.Containers;
using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.AwsSimulator.Processes.Tasks;

/// <summary>Runs every task's containers as local processes. None outlives the simulator: at its end all are ended, and at its start what a killed one left.</summary>
internal sealed partial class ProcessTaskHost(
    ContainerStarter starter,
    WorldReports reports,
    WorkFolder work,
    SimulatorAddress simulator,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall,
    ILogger<ProcessTaskHost> logger) : IWorldHost, IHostedService
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<EcsTask, RunningTask> _running = [];
    private Task _lastWorld = Task.CompletedTask;
    private volatile bool _isStopping;

    public void Attach(SimulatedWorld world)
    {
        foreach (var task in _running.Values)
            task.Kill();
        _lastWorld = Task.WhenAll(_running.Values.Select(task => task.Ended));

        world.Lifecycle.Starting = task => Start(world, task);
        world.Lifecycle.Terminating = task => _running.GetValueOrDefault(task)?.Terminate();
        world.Lifecycle.Ending += task => _running.GetValueOrDefault(task)?.KillStopped();

        // Those of the beginning are running already.
        foreach (var task in world.Tasks.All.Where(task => task.IsRunning))
            Start(world, task);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await EndLeftoversAsync();
        work.Clear();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        foreach (var task in _running.Values)
            task.Terminate();
        await UntilEndedAsync();
        foreach (var task in _running.Values)
            task.Kill();
        await UntilEndedAsync();
        await EndLeftoversAsync();
    }

    private void Start(SimulatedWorld world, EcsTask task)
    {
        if (_isStopping)
            return;

        var running = new RunningTask(world, task, starter, reports, Task.WhenAll(_lastWorld, simulator.UntilListeningAsync()), wall);
        _running[task] = running;
        _ = running.Ended.ContinueWith(ended => Forget(task, ended), TaskScheduler.Default);
    }

    private void Forget(EcsTask task, Task ended)
    {
        _running.TryRemove(task, out _);
        if (ended.Exception is { } exception && !_isStopping)
            LogLost(logger, exception, task.Id);
    }

    private Task UntilEndedAsync() =>
        Task.WhenAny(Task.WhenAll(_running.Values.Select(task => task.Ended)), Task.Delay(Grace, wall, CancellationToken.None));

    private async Task EndLeftoversAsync()
    {
        var (ended, left) = await MarkedProcesses.EndAsync(ContainerMark.OfAll(work.Root), wall);
        if (ended > 0)
            LogEnded(logger, ended);
        if (left > 0)
            LogLeft(logger, left);
    }

    [LoggerMessage(1, LogLevel.Warning, "Ended {Count} processes that were left in the work folder's name")]
    private static partial void LogEnded(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Error, "{Count} processes in the work folder's name cannot be ended: end them by hand")]
    private static partial void LogLeft(ILogger logger, int count);

    [LoggerMessage(3, LogLevel.Error, "The processes of task {Task} were lost sight of")]
    private static partial void LogLost(ILogger logger, Exception exception, string task);
}
