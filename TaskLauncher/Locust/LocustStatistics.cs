using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>What a Locust master says of itself.</summary>
internal sealed record LocustStatistics
{
    /// <summary>Its state, as Locust names it: ready, spawning, running, cleanup, stopping, stopped, missing.</summary>
    public required string State { get; init; }

    /// <summary>The users that it simulates now.</summary>
    public required int Users { get; init; }

    /// <summary>The connected workers; null where the master simulates the users itself.</summary>
    public int? Workers { get; init; }

    /// <summary>The workers that it misses.</summary>
    public int LostWorkers { get; init; }

    /// <summary>The median response time of about the last ten seconds, in milliseconds; null where there were no requests.</summary>
    public double? CurrentP50 { get; init; }

    /// <summary>The 95th percentile of about the last ten seconds, in milliseconds; null where there were no requests.</summary>
    public double? CurrentP95 { get; init; }

    /// <summary>The numbers since the swarm began.</summary>
    public required SwarmTotals Totals { get; init; }

    /// <summary>Whether it starts or simulates users.</summary>
    public bool IsOn => State is "spawning" or "running" or "cleanup";

    /// <summary>Whether it is about to stop its users.</summary>
    public bool IsStopping => State is "stopping";
}
