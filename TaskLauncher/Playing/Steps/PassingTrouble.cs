using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Ecs;

namespace LoadPlatform.TaskLauncher.Playing.Steps;

/// <summary>Outlasts ECS's troubles in a step: what fails is said once, and tried again for a while.</summary>
internal sealed class PassingTrouble(RunPacer pacer, TimeProvider time)
{
    private const int FewestAttempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Does something that may be done again. What is still refused in the end is thrown.</summary>
    public async Task<T> OutlastAsync<T>(PlaySession session, Func<Task<T>> action, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Patience;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (Exception error) when (EcsTrouble.IsPassing(error) && !cancellationToken.IsCancellationRequested && (attempt < FewestAttempts || time.GetUtcNow() < until))
            {
                await NoteAsync(session, error, cancellationToken);
            }

            var next = time.GetUtcNow() + Pause;
            while (time.GetUtcNow() < next)
                await pacer.PassAsync(session, next, cancellationToken);
        }
    }

    /// <summary>Says what fails, once per step.</summary>
    public static Task NoteAsync(PlaySession session, Exception error, CancellationToken cancellationToken) => session.AppendAsync(
        $"step:{session.State.Step}:ecs-trouble", RunEventTypes.ProbeFailed, $"ECS could not be asked; it is tried again: {error.Message}", data: null, cancellationToken);
}
