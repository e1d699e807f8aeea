using LoadPlatform.Contracts;

namespace LoadPlatform.Gateway.Reconciling;

/// <summary>How long a run may stay in a state. Both times must have passed: services restart in real time, scenarios pass on the run's clock.</summary>
/// <param name="OnRunClock">The time on the run's clock.</param>
/// <param name="OnWallClock">The real time.</param>
internal readonly record struct StateDeadline(TimeSpan OnRunClock, TimeSpan OnWallClock)
{
    private static readonly TimeSpan Restart = TimeSpan.FromSeconds(60);

    /// <summary>The deadline of a state.</summary>
    /// <param name="status">The state.</param>
    /// <param name="scenarioSeconds">The scenario's longest duration, in seconds.</param>
    /// <returns>Null for a state that ends a run.</returns>
    public static StateDeadline? Of(RunStatus status, double scenarioSeconds) => status switch
    {
        RunStatus.Queued => new StateDeadline(TimeSpan.FromHours(24), TimeSpan.FromHours(24)),
        RunStatus.CheckingBaseline => new StateDeadline(TimeSpan.FromMinutes(5), Restart),
        RunStatus.StartingMonitors => new StateDeadline(TimeSpan.FromMinutes(3), Restart),
        RunStatus.Running => new StateDeadline(TimeSpan.FromSeconds((scenarioSeconds * 1.5) + 600), 2 * Restart),
        RunStatus.Settling => new StateDeadline(TimeSpan.FromMinutes(15), Restart),
        RunStatus.Reporting => new StateDeadline(TimeSpan.FromMinutes(5), Restart),
        _ => null,
    };

    /// <summary>Whether the deadline has passed.</summary>
    public bool HasPassed(TimeSpan onRunClock, TimeSpan onWallClock) => onRunClock > OnRunClock && onWallClock > OnWallClock;
}
