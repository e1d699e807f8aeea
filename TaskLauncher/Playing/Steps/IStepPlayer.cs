using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Plays one kind of step.</summary>
internal interface IStepPlayer
{
    /// <summary>Whether it plays this step.</summary>
    bool Plays(ScenarioStep step);

    /// <summary>Plays the step; or goes on with it, where another engine began it at <paramref name="startedAt"/>.</summary>
    Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken);
}
