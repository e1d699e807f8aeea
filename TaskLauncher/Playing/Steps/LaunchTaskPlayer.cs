using Amazon.ECS;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Ecs;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Runs ECS tasks and waits until they run. A client token derived from run and step makes doing it again harmless.</summary>
internal sealed class LaunchTaskPlayer(RunTasks tasks, IWorkLog work, RunPacer pacer, TimeProvider time) : IStepPlayer
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(ScenarioEstimate.LaunchAllowanceSeconds);
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(5);

    public bool Plays(ScenarioStep step) => step is LaunchTaskStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var launch = (LaunchTaskStep)step;
        var index = session.State.Step;
        await work.RecordAsync(WorkKinds.Sweep, session.RunId, cancellationToken);

        // The intent, which confirms the lease besides. What was unsure before, by another step or an engine that died, does not become sure by a refusal.
        var before = session.State.UnsureLaunch;
        await session.SaveAsync(state => state with { UnsureLaunch = index }, cancellationToken);
        LaunchResult launched;
        try
        {
            launched = await tasks.LaunchAsync(session.Target, session.RunId, index, launch, cancellationToken);
        }
        catch (AmazonECSException error)
        {
            await session.SaveAsync(state => state with { UnsureLaunch = before }, cancellationToken);
            return StepResult.Broken($"ECS refused to name the target's service: {error.Message}");
        }

        var isSettled = launched.IsAnswered && before == index && launched.Arns.Count >= launch.Count;
        await NoteAsync(session, launched, index, isSettled ? null : launched.IsAnswered ? before : index, cancellationToken);
        return launched.Arns.Count < launch.Count
            ? StepResult.Broken($"{launched.Arns.Count} of {launch.Count} tasks were launched: {string.Join("; ", launched.Failures.Distinct(StringComparer.Ordinal))}")
            : await WaitAsync(session, launched.Arns, cancellationToken);
    }

    private static async Task NoteAsync(PlaySession session, LaunchResult launched, int index, int? unsure, CancellationToken cancellationToken)
    {
        var known = session.State.Tasks.Select(task => task.Arn).ToHashSet(StringComparer.Ordinal);
        List<LaunchedTask> added = [.. launched.Arns.Where(arn => !known.Contains(arn)).Select(arn => new LaunchedTask(arn, index))];
        await session.SaveAsync(state => state with { Tasks = [.. state.Tasks, .. added], UnsureLaunch = unsure }, cancellationToken);
        foreach (var task in added)
            await session.AppendAsync($"task:{task.Id}:launched", RunEventTypes.TaskLaunched, $"Task {task.Id} launched", data: null, cancellationToken);
    }

    private async Task<StepResult> WaitAsync(PlaySession session, IReadOnlyList<string> arns, CancellationToken cancellationToken)
    {
        // From here on: the step may have begun long ago, with an engine that died.
        var until = time.GetUtcNow() + Timeout;
        while (true)
        {
            var described = await DescribeAsync(session, arns, cancellationToken);
            if (described?.FirstOrDefault(task => task.LastStatus == "STOPPED") is { } stopped)
                return StepResult.Broken($"task {stopped.TaskArn} stopped: {stopped.StoppedReason} ({ExitCodes(stopped)})");

            var running = described?.Count(task => task.LastStatus == "RUNNING");
            if (running == arns.Count)
                return StepResult.Done($"{arns.Count} running");

            if (time.GetUtcNow() > until)
                return StepResult.Broken($"after {Timeout.TotalSeconds:0} s {(running is { } some ? $"{some} of {arns.Count} tasks were running" : $"ECS could not be asked whether the {arns.Count} tasks run")}");

            await pacer.PassAsync(session, time.GetUtcNow() + LookInterval, cancellationToken);
        }
    }

    /// <summary>Asks ECS about tasks.</summary>
    /// <returns>Null where it could not be asked.</returns>
    private async Task<IReadOnlyList<Amazon.ECS.Model.Task>?> DescribeAsync(PlaySession session, IReadOnlyList<string> arns, CancellationToken cancellationToken)
    {
        try
        {
            return await tasks.DescribeAsync(session.Target, arns, cancellationToken);
        }
        catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            await PassingTrouble.NoteAsync(session, error, cancellationToken);
            return null;
        }
    }

    private static string ExitCodes(Amazon.ECS.Model.Task task) =>
        string.Join(", ", task.Containers?.Select(container => $"{container.Name}: {(container.ExitCode is { } code ? $"exit code {code}" : container.Reason ?? "no exit code")}") ?? ["no container said why"]);
}
