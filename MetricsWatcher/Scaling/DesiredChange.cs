using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>A change of the desired count between two samples.</summary>
/// <param name="After">The last sample before it (UTC, the run's clock).</param>
/// <param name="Seen">The first sample after it (UTC, the run's clock).</param>
/// <param name="From">The count before.</param>
/// <param name="To">The count after.</param>
internal sealed partial record DesiredChange(DateTimeOffset After, DateTimeOffset Seen, int From, int To)
{
    // An activity starts before the count changes, and the clocks of two services differ a little.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(10);

    /// <summary>Whether a scaling activity of about that time set this very count.</summary>
    public bool IsExplainedBy(ScalingActivity activity)
    {
        var started = AwsTime.Utc(activity.StartTime);
        return started >= After - Early && started <= Seen + Late
            && activity.StatusCode != ScalingActivityStatusCode.Failed
            && (CountSetBy(activity) is not { } count || count == To);
    }

    private static int? CountSetBy(ScalingActivity activity) =>
        Count().Match(activity.Description ?? "") is { Success: true } match ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : null;

    // "Setting desired count to 4."
    [GeneratedRegex(@"desired count to (?<count>[0-9]{1,9})\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();
}
