namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds where it was not read after the scenario how the target scales: the bounds, policies and alarms may be others than at the baseline.</summary>
internal static class UnreadSetup
{
    /// <summary>A line where somebody may have changed it unseen.</summary>
    public static IEnumerable<string> Of(RunRecord record) => record.EndedAt is not { } end || record.LastReads?.ScalingAt >= end
        ? []
        : ["how the target scales was not read once more after the scenario: that somebody changed it can not be excluded"];
}
