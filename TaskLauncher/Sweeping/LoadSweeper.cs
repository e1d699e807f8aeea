using Amazon.Runtime;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Locust;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Sweeping;

/// <summary>Stops what still runs of a run, by what ECS, the SIPp host and Locust's masters say, not by what the engine remembers of them. Says each kind of error once.</summary>
internal sealed class LoadSweeper(
    IRunLog log,
    RunTasks tasks,
    SippHostClient sipp,
    SwarmSweep swarms,
    ServiceIdentity service,
    TimeProvider time,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall,
    ILogger<LoadSweeper> logger)
{
    /// <summary>What one place may take of a pass (real time): the others do not wait for one that hangs.</summary>
    private static readonly TimeSpan PlacePatience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan TaskPatience = TimeSpan.FromSeconds(5);

    /// <summary>Looks once and stops what it finds: ECS, the SIPp host and Locust's masters each on its own.</summary>
    public async Task<Leftovers> PassAsync(Guid runId, Target target, CancellationToken cancellationToken)
    {
        List<Leftovers> left = [await TryAsync(runId, "ecs", PlacePatience, token => StopTasksAsync(runId, target, token), cancellationToken)];
        if (target.Sipp is not null)
            left.Add(await TryAsync(runId, "sipp", PlacePatience, token => KillAsync(runId, target, token), cancellationToken));
        left.Add(await TryAsync(runId, "locust", PlacePatience, token => StopSwarmsAsync(runId, target, token), cancellationToken));
        return left.Max();
    }

    /// <summary>Says that the sweeper stops looking, and what to look for.</summary>
    public Task SayGivenUpAsync(Guid runId, string reason, CancellationToken cancellationToken) => SayAsync(
        runId,
        "sweep:given-up",
        RunEventTypes.TaskStopped,
        $"It is not known whether the run left load behind: {reason}. Look for tasks started by {TaskTokens.StartedBy(runId)}, for SIPp in {SippPaths.Run(runId)}, and for users on the target's own Locust master.",
        cancellationToken);

    private async Task<Leftovers> StopTasksAsync(Guid runId, Target target, CancellationToken cancellationToken)
    {
        var left = Leftovers.None;
        foreach (var arn in await tasks.ListAsync(target, runId, cancellationToken))
        {
            var stopped = await TryAsync(runId, "ecs", TaskPatience, token => StopAsync(runId, target, arn, token), cancellationToken);
            left = stopped > left ? stopped : left;
        }

        return left;
    }

    private async Task<Leftovers> StopAsync(Guid runId, Target target, string arn, CancellationToken cancellationToken)
    {
        await tasks.StopAsync(target, arn, "LoadPlatform: the run is over", cancellationToken);
        await SayAsync(runId, $"task:{arn}:swept", RunEventTypes.TaskStopped, $"Stopped task {arn}: it was left running after the run", cancellationToken);
        return Leftovers.Stopped;
    }

    private async Task<Leftovers> KillAsync(Guid runId, Target target, CancellationToken cancellationToken)
    {
        var left = await sipp.CountProcessesAsync(target, runId, cancellationToken);
        if (left == 0)
            return Leftovers.None;

        await sipp.SignalRunAsync(target, runId, "KILL", cancellationToken);
        if (await sipp.CountProcessesAsync(target, runId, cancellationToken) is var alive and > 0)
            throw new SippException($"{alive} SIPp processes ran on after SIGKILL.");

        await SayAsync(runId, "sipp:swept", RunEventTypes.TaskStopped, $"Killed {left} SIPp processes: they were left running after the run", cancellationToken);
        return Leftovers.Stopped;
    }

    private async Task<Leftovers> StopSwarmsAsync(Guid runId, Target target, CancellationToken cancellationToken)
    {
        var stopped = await swarms.StopAsync(runId, target, cancellationToken);
        foreach (var swarm in stopped)
            await SayAsync(runId, $"swarm:{swarm.Record.StepIndex}:swept", RunEventTypes.TaskStopped, $"Stopped the {swarm.Describe()}: it was left running after the run", cancellationToken);
        return stopped.Count == 0 ? Leftovers.None : Leftovers.Stopped;
    }

    /// <summary>Whatever fails is tried again with the next pass: load that nobody ends costs more than a pass in vain.</summary>
    private async Task<Leftovers> TryAsync(Guid runId, string place, TimeSpan patience, Func<CancellationToken, Task<Leftovers>> sweep, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, wall);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await sweep(limit.Token);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            var (kind, reason) = limit.IsCancellationRequested ? ("late", $"no answer within {patience.TotalSeconds:0} s") : (KindOf(error), error.Message);
            await SayAsync(runId, $"sweep:{place}:{kind}", RunEventTypes.ProbeFailed, $"What the run left behind cannot be swept yet ({place}): {reason}", cancellationToken);
            return Leftovers.Unknown;
        }
    }

    /// <summary>What makes two errors the same: other messages may name a request or a command that is new each time.</summary>
    private static string KindOf(Exception error) => error switch
    {
        AmazonServiceException { ErrorCode: { Length: > 0 } code } => code,
        SippException or LocustException => error.Message,
        _ => error.GetType().Name,
    };

    private async Task SayAsync(Guid runId, string key, string type, string message, CancellationToken cancellationToken)
    {
        var isNew = await log.AppendAsync(runId, new RunEvent { Key = key, Type = type, At = time.GetUtcNow(), Source = service.Name, Message = message }, cancellationToken);
        if (isNew)
            SweepWorkMessages.LogSwept(logger, runId, message);
    }
}
