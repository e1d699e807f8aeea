using System.Net;
using System.Text.Json.Serialization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>One swarm in the engine's state: where it is, and what was intended with it before it was done.</summary>
/// <param name="MasterArn">The ARN of the master's task.</param>
/// <param name="Address">The master's address, as ECS named it.</param>
/// <param name="IsLaunched">Whether the run launched the master; false: it is the target's own, and goes on after the run.</param>
internal sealed record PlayedSwarm(string MasterArn, string Address, bool IsLaunched)
{
    /// <summary>What is known of it.</summary>
    public required SwarmRecord Record { get; init; }

    /// <summary>When Locust was asked to start it, or was about to be (UTC, the run's clock).</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The master's state before that.</summary>
    public required string StateBefore { get; init; }

    /// <summary>The requests that the master had counted before that: it counts anew with each swarm.</summary>
    public required long RequestsBefore { get; init; }

    /// <summary>Whether it changes how many users there are, where a swarm of the run was on.</summary>
    public bool IsChange { get; init; }

    /// <summary>When the engine set out to stop it (UTC, the run's clock): after that it did not end by itself.</summary>
    public DateTimeOffset? StopAskedAt { get; init; }

    /// <summary>Where its master answers.</summary>
    [JsonIgnore]
    public IPEndPoint Master => new(IPAddress.Parse(Address), LocustClient.Port);

    /// <summary>The swarm in a few words, for the reader.</summary>
    public string Describe() => $"swarm of step {Record.StepIndex + 1} ({Record.Users} users, Locust master {EcsTasks.IdOf(MasterArn)})";
}
