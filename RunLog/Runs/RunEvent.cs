using System.Text.Json;

namespace LoadPlatform.RunLog.Runs;

/// <summary>One thing that happened in a run.</summary>
public sealed record RunEvent
{
    /// <summary>What makes it the same event when it is written again: an event whose key the run's log has is not appended.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of thing: one of <see cref="RunEventTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened (UTC, the run's clock).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who saw it: the service's name.</summary>
    public required string Source { get; init; }

    /// <summary>What happened, in one line, for the reader.</summary>
    public required string Message { get; init; }

    /// <summary>The details, in the shape that <see cref="RunEventTypes"/> names for the type; null where there are none.</summary>
    public JsonElement? Data { get; init; }
}
