using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Records;

/// <summary>Reads the scaling activities of a run's log.</summary>
internal static class ScalingActivities
{
    /// <summary>The activities by time, each once: an activity is described again while it goes on, and what its end says counts.</summary>
    public static IReadOnlyList<ScalingActivityRecord> Of(IReadOnlyList<RunEvent> events) =>
    [
        .. EventData.Of<ScalingActivityRecord>(events, RunEventTypes.ScalingActivity)
            .GroupBy(activity => activity.ActivityId, StringComparer.Ordinal).Select(same => same.OrderBy(activity => activity.EndedAt is not null).Last())
            .OrderBy(activity => activity.StartedAt),
    ];
}
