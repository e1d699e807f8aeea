using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Lets time pass, from the step's first start: an engine that goes on with it waits only for what is left.</summary>
internal sealed class WaitPlayer(RunPacer pacer, TimeProvider time) : IStepPlayer
{
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(30);

    public bool Plays(ScenarioStep step) => step is WaitStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var until = startedAt + TimeSpan.FromSeconds(((WaitStep)step).Seconds);
        while (time.GetUtcNow() < until)
            await pacer.PassAsync(session, until, cancellationToken);

        var late = time.GetUtcNow() - until;
        return StepResult.Done(late > Punctual ? $"the wait ran {late.TotalSeconds:0} s longer than it should" : null);
    }
}
