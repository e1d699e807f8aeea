using LoadPlatform.Scenarios.Judging;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.TaskLauncher.Playing.Live;

/// <summary>Looks, while a scenario is played, whether it is to end early: more calls failed than a step allows, or a criterion with <c>stop</c> is broken for good.</summary>
internal sealed class EarlyEnd(TimeProvider time, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    // Where the run's clock runs fast, judging the whole record must not take all of the real time.
    private static readonly TimeSpan LeastRealInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Ends the scenario early where it has to: the reason is in the run log before anything is done about it.</summary>
    /// <exception cref="CutShortException">It ends.</exception>
    public async Task CheckAsync(PlaySession session, CancellationToken cancellationToken)
    {
        if ((FindExceeded(session) ?? await FindBrokenAsync(session, cancellationToken)) is not { } reason)
            return;

        await session.SaveAsync(state => state with { CutShort = reason }, cancellationToken);
        throw new CutShortException(reason);
    }

    private static string? FindExceeded(PlaySession session) => session.HasFailLimits
        ? FailLimits.FindExceeded(new RunRecord { Scenario = session.Scenario, Cohorts = session.State.Cohorts, Ending = new RunEnding(EndingKind.Completed) }).FirstOrDefault()
        : null;

    private async Task<string?> FindBrokenAsync(PlaySession session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (session.StopCriteria.Count == 0 || now < session.JudgeAt.Run || wall.GetTimestamp() < session.JudgeAt.Wall)
            return null;

        session.JudgeAt = (now + Interval, wall.GetTimestamp() + (long)(LeastRealInterval.TotalSeconds * wall.TimestampFrequency));
        var series = await session.Live.ReadAsync(session.State, cancellationToken);
        return CriterionJudge.FindBroken(session.StopCriteria, series.Record, now) is { } broken
            ? $"the criterion '{broken.Title}' is broken: expected {broken.Metric} {broken.Expected} over {broken.Window}, {broken.Reason}"
            : null;
    }
}
