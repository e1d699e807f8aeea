using System.Text.Json;

namespace LoadPlatform.Cli.Gateway;

/// <summary>One thing that happened in a run, as the gateway streams it.</summary>
internal sealed record RunEvent
{
    /// <summary>The type of a step's end, whose data are a <c>StepRecord</c>.</summary>
    public const string StepCompleted = "step.completed";

    /// <summary>What kind of thing.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who saw it.</summary>
    public required string Source { get; init; }

    /// <summary>What happened, in one line.</summary>
    public required string Message { get; init; }

    /// <summary>The details, as the type has them.</summary>
    public JsonElement? Data { get; init; }
}
