using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>What SIPp's files said of a cohort.</summary>
/// <param name="Calls">SIPp's counts.</param>
/// <param name="Elapsed">How long SIPp had run when it wrote them, by its own clock; null where that cannot be read.</param>
internal sealed record SippReading(CallTotals Calls, TimeSpan? Elapsed);
