using System.Text.Json.Serialization;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>One ECS task that a run launched.</summary>
/// <param name="Arn">The task's ARN.</param>
/// <param name="StepIndex">The step that launched it, from 0.</param>
internal sealed record LaunchedTask(string Arn, int StepIndex)
{
    /// <summary>The task's id, the last part of its ARN.</summary>
    public string Id => EcsTasks.IdOf(Arn);

    /// <summary>When the run stopped it (UTC, the run's clock); null where it has not.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>Whether it is known to have been stopped by the run.</summary>
    [JsonIgnore]
    public bool Stopped => StoppedAt is not null;
}
