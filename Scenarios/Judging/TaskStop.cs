namespace LoadPlatform.Scenarios.Judging;

/// <summary>A task of the target that stopped during the run, other than in a scale-in.</summary>
/// <param name="Text">What happened, for the reader.</param>
/// <param name="IsInterference">Whether somebody outside did it; else the target did, which is a finding about it.</param>
internal sealed record TaskStop(string Text, bool IsInterference);
