namespace LoadPlatform.Scenarios.Judging;

/// <summary>Finds where the target's tasks were not read: that none is known to have stopped says nothing then.</summary>
internal static class UnreadTasks
{
    /// <summary>A line where a task may have stopped unseen.</summary>
    public static IEnumerable<string> Of(RunRecord record) => record is not { StartedAt: { } start, EndedAt: { } end } || (record.LastReads?.TasksFrom <= start && record.LastReads.TasksTo >= end)
        ? []
        : ["the target's tasks were not read once more after the scenario: that one stopped, or that somebody stopped one, can not be excluded"];
}
