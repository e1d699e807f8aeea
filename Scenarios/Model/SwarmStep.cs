using System.Globalization;

namespace LoadPlatform.Scenarios.Model;

/// <summary>Starts users on the Locust master that the run launched, or on the target's own, and goes on without waiting for their end.</summary>
/// <param name="Users">How many users.</param>
/// <param name="SpawnRate">How many users to start per second.</param>
/// <param name="RunTimeSeconds">How long they go on, in seconds; null: until a step stops them.</param>
public sealed record SwarmStep(int Users, double SpawnRate, double? RunTimeSeconds = null) : ScenarioStep(StepActions.Swarm)
{
    /// <summary>The user classes to take; empty: all of the locustfile.</summary>
    public IReadOnlyList<string> UserClasses { get; init; } = [];

    /// <summary>The address that users call; null: the locustfile's own.</summary>
    public string? Host { get; init; }

    /// <summary>The step that launched the master, from 0; null: the target has its own.</summary>
    public int? LaunchStep { get; init; }

    /// <inheritdoc/>
    protected override string Summary => string.Create(
        CultureInfo.InvariantCulture, $"swarm {Users} Locust {(Users == 1 ? "user" : "users")} at {SpawnRate} per s{(RunTimeSeconds is { } time ? $" for {time} s" : "")}");
}
