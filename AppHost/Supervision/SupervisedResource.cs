using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LoadPlatform.AppHost.Supervision;

/// <summary>What the supervisor remembers of one resource. Pure: it is told what happens, and says when a restart is due.</summary>
internal sealed class SupervisedResource
{
    private int _restarts;
    private DateTimeOffset? _healthySince;
    private bool _alive;
    private bool _stopWanted;

    /// <summary>Takes a change of state.</summary>
    /// <param name="snapshot">The resource's new state.</param>
    /// <param name="now">The time of the change, UTC.</param>
    /// <returns>The restart that is due; null where none is.</returns>
    public Restart? Observe(CustomResourceSnapshot snapshot, DateTimeOffset now)
    {
        var state = snapshot.State?.Text;
        if (state is null)
            return null;

        if (!KnownResourceStates.TerminalStates.Contains(state, StringComparer.Ordinal))
        {
            _alive = true;
            _stopWanted = state == KnownResourceStates.Stopping;
            _healthySince = snapshot.HealthStatus == HealthStatus.Healthy ? _healthySince ?? now : state == KnownResourceStates.Running || _stopWanted ? _healthySince : null;
            return null;
        }

        if (!_alive)
            return null;

        _alive = false;
        if (_stopWanted)
            return null;

        var restart = RestartPolicy.Next(_restarts, _healthySince is { } since ? now - since : TimeSpan.Zero);
        _restarts = restart.Number;
        _healthySince = null;
        return restart;
    }
}
