using LoadPlatform.ReportWriter.Records;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>One task that was created while the scenario was played.</summary>
internal sealed record ColdStart(DateTimeOffset Created, DateTimeOffset? PullStarted, DateTimeOffset? PullStopped, DateTimeOffset? Started, DateTimeOffset? Serving)
{
    /// <summary>The tasks created between the run's start and end, the first one first.</summary>
    public static IReadOnlyList<ColdStart> Of(ReportData data)
    {
        if (data.Record.StartedAt is not { } start)
            return [];

        var end = data.Record.EndedAt ?? DateTimeOffset.MaxValue;
        return
        [
            .. data.Record.Tasks.Where(task => task.CreatedAt >= start && task.CreatedAt <= end).OrderBy(task => task.CreatedAt)
                .Select(task => new ColdStart(task.CreatedAt!.Value, task.PullStartedAt, task.PullStoppedAt, task.StartedAt, FirstHeartbeat(data, task.TaskId))),
        ];
    }

    private static DateTimeOffset? FirstHeartbeat(ReportData data, string taskId) =>
        data.Record.Distribution.SelectMany(snapshot => snapshot.Tasks).Where(task => task.TaskId == taskId && task.ActiveSessions is not null).Min(task => task.HeartbeatAt);
}
