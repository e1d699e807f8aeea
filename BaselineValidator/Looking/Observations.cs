using Amazon.ECS.Model;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.BaselineValidator.Looking;

/// <summary>What was seen of a target, all at one moment. A part that the target does not have is null.</summary>
internal sealed record Observations
{
    /// <summary>When it was seen (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The answer to DescribeServices.</summary>
    public required Probed<DescribeServicesResponse> Service { get; init; }

    /// <summary>The service's tasks as ECS describes them, those that stopped of late among them.</summary>
    public required Probed<IReadOnlyList<Amazon.ECS.Model.Task>> Tasks { get; init; }

    /// <summary>The running tasks with their heartbeats.</summary>
    public Probed<IReadOnlyList<TaskSessions>>? Sessions { get; init; }

    /// <summary>When the stack last wrote its session metrics; its value is null where it wrote none in the last minutes.</summary>
    public Probed<NewestDatapoint>? Metrics { get; init; }

    /// <summary>Whether the SIPp host answers SSM.</summary>
    public Probed<HostStatus>? Host { get; init; }

    /// <summary>What the SIPp host holds.</summary>
    public Probed<HostContents>? Contents { get; init; }
}
