using LoadPlatform.Contracts.Samples;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.RunLog.Watching;

/// <summary>The watch of one run. Its methods never run at the same time. Probes that fail are data; a failing run log is an exception.</summary>
public interface IWatch
{
    /// <summary>Looks at the target and stores what is seen.</summary>
    /// <param name="isSettling">Whether the scenario has ended and late data are waited for.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    Task<WatchLook> LookAsync(bool isSettling, CancellationToken cancellationToken);

    /// <summary>Stores what the source still knows of a gap.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="cancellationToken">Cancels the filling.</param>
    /// <returns>The probes that failed.</returns>
    Task<IReadOnlyList<AwsFailure>> FillAsync(SampleGap gap, CancellationToken cancellationToken);

    /// <summary>Whether all late data are in. The loop asks no more once the settle time is over.</summary>
    /// <param name="scenarioEndedAt">When the scenario ended (UTC, the run's clock).</param>
    bool IsSettled(DateTimeOffset scenarioEndedAt);

    /// <summary>Stores what can be known only now that the scenario is over. Called once, after the last look.</summary>
    /// <param name="scenarioEndedAt">When the scenario ended (UTC, the run's clock).</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The probes that failed.</returns>
    Task<IReadOnlyList<AwsFailure>> FinishAsync(DateTimeOffset scenarioEndedAt, CancellationToken cancellationToken);
}
