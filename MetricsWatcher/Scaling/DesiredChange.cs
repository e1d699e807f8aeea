using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>A change of the desired count between two samples.</summary>
/// <param name="After">The last sample before it (UTC, the run's clock).</param>
/// <param name="Seen">The first sample after it (UTC, the run's clock).</param>
/// <param name="From">The count before.</param>
/// <param name="To">The count after.</param>
internal sealed record DesiredChange(DateTimeOffset After, DateTimeOffset Seen, int From, int To)
{
    // An activity starts before the count changes, and the clocks of two services differ a little.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(10);

    /// <summary>Whether a scaling activity of about that time set this very count because of an alarm. Else somebody had it do so: by other bounds, or a schedule.</summary>
    public bool IsExplainedBy(ScalingActivity activity) => MayBeBy(activity) && ActivityRecords.AlarmOf(activity) is not null;

    /// <summary>Whether a scaling activity of about that time set this very count, for whatever reason.</summary>
    public bool MayBeBy(ScalingActivity activity) => IsOfThatTime(activity) && ActivityRecords.CountSetBy(activity) == To;

    /// <summary>Whether a scaling activity of about that time goes on because of an alarm and does not say yet what it sets.</summary>
    public bool MayYetBeExplainedBy(ScalingActivity activity) =>
        IsOfThatTime(activity) && ActivityRecords.AlarmOf(activity) is not null && ActivityRecords.CountSetBy(activity) is null
        && (activity.StatusCode == ScalingActivityStatusCode.Pending || activity.StatusCode == ScalingActivityStatusCode.InProgress);

    private bool IsOfThatTime(ScalingActivity activity)
    {
        var started = AwsTime.Utc(activity.StartTime);
        return started >= After - Early && started <= Seen + Late && activity.StatusCode != ScalingActivityStatusCode.Failed;
    }

    /// <summary>Whether the scenario set this very count at about that time: ECS may take a while to answer, and the engine may die over it.</summary>
    public bool IsExplainedBy(DesiredCountChange step) =>
        step.To == To && step.At <= Seen + Late && (step.AnsweredAt is not { } answered || answered >= After - Late);
}
