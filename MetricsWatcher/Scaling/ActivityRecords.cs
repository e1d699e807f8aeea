using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>Reads a scaling activity: what it set and which alarm it names are only in its words.</summary>
internal static partial class ActivityRecords
{
    private const int TimeoutMs = 1000;

    public static ScalingActivityRecord Of(ScalingActivity activity, DateTimeOffset seenAt) => new()
    {
        ActivityId = activity.ActivityId,
        StartedAt = AwsTime.Utc(activity.StartTime) ?? seenAt,
        EndedAt = AwsTime.Utc(activity.EndTime),
        To = CountSetBy(activity),
        Alarm = AlarmOf(activity),
        Description = activity.Description ?? "",
        Cause = activity.Cause ?? "",
        StatusCode = activity.StatusCode?.Value,
    };

    /// <summary>The desired count that an activity set; null where neither its description nor its status says.</summary>
    public static int? CountSetBy(ScalingActivity activity) => CountIn(activity.Description) ?? CountIn(activity.StatusMessage);

    /// <summary>The alarm that triggered an activity; null where its cause names none.</summary>
    public static string? AlarmOf(ScalingActivity activity) =>
        AlarmIn().Match(activity.Cause ?? "") is { Success: true } match ? match.Groups["alarm"].Value : null;

    private static int? CountIn(string? text) =>
        CountIn().Match(text ?? "") is { Success: true } match ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : null;

    // "Setting desired count to 4.", "Successfully set desired count to 4. Change successfully fulfilled by ecs."
    [GeneratedRegex(@"desired count to (?<count>[0-9]{1,9})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex CountIn();

    // "monitor alarm <name> in state ALARM triggered policy <name>"
    [GeneratedRegex(@"^monitor alarm (?<alarm>.{1,255}?) in state ALARM", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex AlarmIn();
}
