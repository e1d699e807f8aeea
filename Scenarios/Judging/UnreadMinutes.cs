namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds where CloudWatch's minutes were not read once more after the scenario: a minute that came late, or changed, is not in the record then.</summary>
internal static class UnreadMinutes
{
    /// <summary>A line where the run is judged on such minutes.</summary>
    public static IEnumerable<string> Of(RunRecord record)
    {
        if (record.EndedAt is not { } end || record.LastReads?.MinutesAt >= end)
            return [];

        var metrics = JudgedMinutes.Of(record.Scenario);
        return metrics.Count == 0 ? [] : [$"the minutes of {string.Join(", ", metrics)} were not read once more after the scenario: some may have come late, or have changed"];
    }
}
