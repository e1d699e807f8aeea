using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Stops the tasks that the run launched.</summary>
internal sealed class StopTaskPlayer(LoadEnder ender, PassingTrouble trouble) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is StopTaskStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var launchStep = ((StopTaskStep)step).LaunchStep;
        var before = session.State.Tasks.Count(task => task.Stopped);
        try
        {
            await trouble.OutlastAsync(session, () => ender.StopTasksAsync(session, launchStep, "A step of the scenario stops it", cancellationToken), cancellationToken);
            return StepResult.Done($"{session.State.Tasks.Count(task => task.Stopped) - before} stopped");
        }
        catch (Exception error) when (CallTally.IsProbeFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            return StepResult.Broken($"not every task could be stopped: {error.Message}");
        }
    }
}
