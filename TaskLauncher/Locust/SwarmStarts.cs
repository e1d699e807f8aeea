namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>Decides, by what a master says, whether a swarm has started.</summary>
internal static class SwarmStarts
{
    /// <summary>Decides it.</summary>
    /// <param name="swarm">The swarm, with what its master said before it was asked.</param>
    /// <param name="now">What the master says now.</param>
    public static SwarmStart Of(PlayedSwarm swarm, LocustStatistics now)
    {
        // Asking again for the same number of users changes nothing where they are.
        if (swarm.IsChange)
            return now.IsOn ? SwarmStart.NotYet : SwarmStart.Started;

        if (now.IsOn || now.IsStopping || now.State != swarm.StateBefore || now.Totals.Requests != swarm.RequestsBefore)
            return SwarmStart.Started;

        return now is { State: "stopped", Totals.Requests: 0 } ? SwarmStart.Unknown : SwarmStart.NotYet;
    }
}
