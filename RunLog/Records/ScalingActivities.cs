using System.Globalization;
using System.Text.RegularExpressions;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Records;

/// <summary>Reads the scaling activities of a run's log. Of an event without details, as older logs have them, its message and its time say what there is to know.</summary>
internal static partial class ScalingActivities
{
    /// <summary>The activities by time, each as it was described last.</summary>
    public static IReadOnlyList<ScalingActivityRecord> Of(IReadOnlyList<RunEvent> events) =>
    [
        .. events.Where(runEvent => runEvent.Type == RunEventTypes.ScalingActivity)
            .Select(runEvent => EventData.Of<ScalingActivityRecord>([runEvent], runEvent.Type).FirstOrDefault() ?? Read(runEvent))
            .GroupBy(activity => activity.ActivityId, StringComparer.Ordinal).Select(same => same.Last())
            .OrderBy(activity => activity.StartedAt),
    ];

    private static ScalingActivityRecord Read(RunEvent runEvent) => new()
    {
        ActivityId = runEvent.Key,
        StartedAt = runEvent.At,
        To = Count().Match(runEvent.Message) is { Success: true } match ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : null,
        Alarm = Alarm().Match(runEvent.Message) is { Success: true } named ? named.Groups["alarm"].Value : null,
        Description = runEvent.Message,
        Cause = runEvent.Message,
    };

    // "Setting desired count to 4. (monitor alarm … in state ALARM triggered policy …)"
    [GeneratedRegex(@"desired count to (?<count>[0-9]{1,9})\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"monitor alarm (?<alarm>\S+) in state", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alarm();
}
