namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The SuspendedState structure of Application Auto Scaling.</summary>
public partial class SuspendedState
{
    public bool? DynamicScalingInSuspended { get; set; }

    public bool? DynamicScalingOutSuspended { get; set; }

    public bool? ScheduledScalingSuspended { get; set; }
}
