using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Stops the tasks that the run launched.</summary>
internal sealed class StopTaskPlayer(LoadEnder ender) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is StopTaskStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var stopped = await ender.StopTasksAsync(session, ((StopTaskStep)step).LaunchStep, "A step of the scenario stops it", cancellationToken);
        return StepResult.Done($"{stopped.Count} stopped");
    }
}
