namespace LoadPlatform.RunLog.Runs;

/// <summary>One entry of a run's log with its place in it.</summary>
/// <typeparam name="T">What the entry holds.</typeparam>
/// <param name="Id">The entry's place: what to read on from.</param>
/// <param name="Value">What it holds.</param>
public sealed record LogEntry<T>(string Id, T Value);
