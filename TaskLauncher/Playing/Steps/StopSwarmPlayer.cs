using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Locust;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Stops Locust's users.</summary>
internal sealed class StopSwarmPlayer(LoadEnder ender) : IStepPlayer
{
    public bool Plays(ScenarioStep step) => step is StopSwarmStep;

    public async Task<StepResult> PlayAsync(PlaySession session, ScenarioStep step, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        await ender.EndSwarmsAsync(session, session.LiveSwarms, cancellationToken);
        if (session.LiveSwarms is { Count: > 0 } left)
            return StepResult.Broken($"the {left[0].Describe()} could not be stopped");

        // Also those that another engine stopped in this step, before it died.
        var ended = session.State.Swarms.Where(swarm => swarm.Record.EndedAt >= startedAt).Select(swarm => SwarmTexts.Numbers(swarm.Record.Totals)).ToList();
        return StepResult.Done(ended.Count == 0 ? "no swarm was on" : string.Join("; ", ended));
    }
}
