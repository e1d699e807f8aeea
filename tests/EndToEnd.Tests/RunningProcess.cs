namespace LoadPlatform.EndToEnd.Tests;

/// <summary>One process of a house.</summary>
/// <param name="Id">Its process id.</param>
/// <param name="StartTime">When it started, in clock ticks since boot: tells it from a later one with its id.</param>
/// <param name="CommandLine">Its command line.</param>
public sealed record RunningProcess(int Id, string StartTime, string CommandLine);
