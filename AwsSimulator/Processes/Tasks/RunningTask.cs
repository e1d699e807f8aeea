using System.Collections.Concurrent;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Logs;
using LoadPlatform.AwsSimulator.Processes.Containers;

namespace LoadPlatform.AwsSimulator.Processes.Tasks;

/// <summary>The processes of one task, from its start to the end of the last of them.</summary>
internal sealed class RunningTask
{
    private readonly SimulatedWorld _world;
    private readonly EcsTask _task;
    private readonly ContainerStarter _starter;
    private readonly WorldReports _reports;
    private readonly TimeProvider _wall;
    private readonly ConcurrentBag<(EcsContainer Container, ContainerProcess Process)> _started = [];
    private readonly CancellationTokenSource _terminated = new();
    private readonly CancellationTokenSource _killed = new();

    /// <summary>Starts the task's containers once <paramref name="after"/> is over; called with the world locked, and returns at once.</summary>
    public RunningTask(SimulatedWorld world, EcsTask task, ContainerStarter starter, WorldReports reports, Task after, TimeProvider wall)
    {
        (_world, _task, _starter, _reports, _wall) = (world, task, starter, reports, wall);
        Ended = Task.Run(() => RunAsync(after));
    }

    /// <summary>Ends when nothing of the task is left.</summary>
    public Task Ended { get; }

    /// <summary>Sends SIGTERM to each container, and SIGKILL after its stop timeout.</summary>
    public void Terminate() => _terminated.Cancel();

    /// <summary>Ends the containers that the model counts as ended, as a fault may have it; called with the world locked.</summary>
    public void KillStopped()
    {
        foreach (var (container, process) in _started.Where(pair => pair.Container.HasStopped))
            process.Send(Signals.Kill);
    }

    /// <summary>Ends every container at once.</summary>
    public void Kill()
    {
        _terminated.Cancel();
        _killed.Cancel();
    }

    private async Task RunAsync(Task after)
    {
        await after;
        string? failure = null;
        try
        {
            foreach (var container in _task.Containers.TakeWhile(_ => !_terminated.IsCancellationRequested))
                _started.Add((container, _starter.Start(_task, container, line => LogAsync(container, line))));
            if (_started.Count == _task.Containers.Count)
                await _reports.WriteAsync(_world, () => _world.Lifecycle.ContainersStarted(_task));
        }
        catch (ContainerStartException exception)
        {
            failure = exception.Message;
            await _reports.WriteAsync(_world, () => _world.Lifecycle.Stop(_task, StopCodes.TaskFailedToStart, failure));
        }

        foreach (var container in _task.Containers.Except(_started.Select(pair => pair.Container)))
            await _reports.WriteAsync(_world, () => _world.Lifecycle.ContainerExited(_task, container.Name, exitCode: null, failure));
        await Task.WhenAll(_started.Select(pair => FollowAsync(pair.Container, pair.Process)));
        _starter.CleanUp(_task);
    }

    private async Task FollowAsync(EcsContainer container, ContainerProcess process)
    {
        await using var terminating = _terminated.Token.Register(() => process.Send(Signals.Terminate));
        await using var killing = _killed.Token.Register(() => process.Send(Signals.Kill));
        _ = KillAfterTimeoutAsync(container, process);
        var code = await process.Ended;
        await _reports.WriteAsync(_world, () => _world.Lifecycle.ContainerExited(_task, container.Name, code, reason: null));
    }

    private async Task KillAfterTimeoutAsync(EcsContainer container, ContainerProcess process)
    {
        var terminated = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = _terminated.Token.Register(terminated.SetResult);
        if (await Task.WhenAny(process.Ended, terminated.Task) == process.Ended)
            return;

        if (await Task.WhenAny(process.Ended, Task.Delay(container.Definition.StopTimeout, _wall)) != process.Ended)
            process.Send(Signals.Kill);
    }

    private ValueTask LogAsync(EcsContainer container, string line) =>
        _reports.WriteAsync(_world, () => _world.Logs.Append(LogNames.Group(_task.Request.Definition.Family), LogNames.Stream(container.Name, _task), line));
}
