using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Writes the author's line into the run's record.</summary>
internal sealed class NotePlayer : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is NoteStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        await session.AppendAsync($"step:{session.State.Step}:note", RunEventTypes.Note, ((NoteStep)step).Text, data: null, cancellationToken);
        return StepResult.Done();
    }
}
