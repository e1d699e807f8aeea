using System.Text.Json.Nodes;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>One thing that happened in a run, as the gateway streams it.</summary>
/// <param name="Type">What kind of thing.</param>
/// <param name="At">When it happened (UTC, the run's clock).</param>
/// <param name="Message">What happened, in one line.</param>
/// <param name="Data">The details.</param>
public sealed record SeenEvent(string Type, DateTimeOffset At, string Message, JsonNode? Data);
