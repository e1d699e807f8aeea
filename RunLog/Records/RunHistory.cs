using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;

namespace LoadPlatform.RunLog.Records;

/// <summary>A run as its log has it.</summary>
/// <param name="Definition">What was asked for.</param>
/// <param name="Events">Everything that happened, in the order it was written.</param>
/// <param name="Record">What it is judged on.</param>
public sealed record RunHistory(RunDefinition Definition, IReadOnlyList<RunEvent> Events, RunRecord Record);
