using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.Cli.Watching;

/// <summary>A run that was watched to its end.</summary>
/// <param name="Run">The run as it ended.</param>
/// <param name="Unmet">The steps whose assertions did not hold or could not be judged.</param>
internal sealed record WatchedRun(RunView Run, IReadOnlyList<StepRecord> Unmet);
