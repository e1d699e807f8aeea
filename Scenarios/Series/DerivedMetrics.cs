namespace LoadPlatform.Scenarios.Series;

/// <summary>Series that are computed from a run's record instead of being stored. Each sample names the events or snapshots that it was computed from.</summary>
public static class DerivedMetrics
{
    /// <summary>Sessions of the fullest task, of each distribution snapshot.</summary>
    public const string HottestTaskSessions = "hottest_task_sessions";

    /// <summary>Sessions of the fullest task divided by the mean over all running tasks, of each snapshot with sessions.</summary>
    public const string MaxOverMean = "distribution_max_over_mean";

    /// <summary>The coefficient of variation of the sessions per task, of each snapshot with sessions.</summary>
    public const string Variation = "distribution_variation";

    /// <summary>Running tasks without a session while another task has more than the policy's target, of each snapshot.</summary>
    public const string StarvedTaskCount = "starved_task_count";

    /// <summary>Tasks with sessions whose scale-in protection was off, of each snapshot in which protection was asked.</summary>
    public const string UnprotectedBusyTaskCount = "unprotected_busy_task_count";

    /// <summary>Tasks with sessions whose scale-in protection was on, of each snapshot in which protection was asked.</summary>
    public const string ProtectedTaskCount = "protected_task_count";

    /// <summary>Of each scale-out: seconds from load crossing the policy's target to the first session on a new task.</summary>
    public const string ScaleOutSeconds = "scale_out_seconds";

    /// <summary>Of each scale-out: seconds from load crossing the target to the datapoint above it being visible.</summary>
    public const string ScaleOutDatapointSeconds = "scale_out_datapoint_seconds";

    /// <summary>Of each scale-out: seconds from that datapoint to the alarm.</summary>
    public const string ScaleOutAlarmSeconds = "scale_out_alarm_seconds";

    /// <summary>Of each scale-out: seconds from the alarm to the scaling activity.</summary>
    public const string ScaleOutActivitySeconds = "scale_out_activity_seconds";

    /// <summary>Of each scale-out: seconds from the activity to the desired count being changed.</summary>
    public const string ScaleOutDesiredSeconds = "scale_out_desired_seconds";

    /// <summary>Of each scale-out: seconds from the desired count's change to the first new task being created.</summary>
    public const string ScaleOutCreatedSeconds = "scale_out_created_seconds";

    /// <summary>Of each scale-out: seconds from the first new task's creation to its image being pulled.</summary>
    public const string ScaleOutPulledSeconds = "scale_out_pulled_seconds";

    /// <summary>Of each scale-out: seconds from the pull's end to RUNNING.</summary>
    public const string ScaleOutRunningSeconds = "scale_out_running_seconds";

    /// <summary>Of each scale-out: seconds from RUNNING to the first heartbeat.</summary>
    public const string ScaleOutHealthySeconds = "scale_out_healthy_seconds";

    /// <summary>Of each scale-out: seconds from the first heartbeat to the first session on the new task.</summary>
    public const string ScaleOutFirstSessionSeconds = "scale_out_first_session_seconds";

    /// <summary>Of each scale-in: seconds from its activity, or from the scenario's own change of the desired count, to the last of its tasks having stopped.</summary>
    public const string ScaleInSeconds = "scale_in_seconds";

    /// <summary>Scale-ins so far: scaling activities inwards and the scenario's own reductions of the desired count.</summary>
    public const string ScaleInCount = "scale_in_count";

    /// <summary>Tasks stopped by scale-ins so far.</summary>
    public const string ScaleInStoppedTaskCount = "scale_in_stopped_task_count";

    /// <summary>Of these, the ones that had sessions in the last snapshot before they were told to stop.</summary>
    public const string ScaleInStoppedBusyTaskCount = "scale_in_stopped_busy_task_count";

    /// <summary>Tasks that had sessions when a scale-in began and still ran after it, of the last one so far.</summary>
    public const string ScaleInSurvivorCount = "scale_in_survivor_count";

    /// <summary>Running tasks that were missing against ⌈sessions ÷ target⌉, summed over time, in task-seconds so far.</summary>
    public const string CapacityDeficit = "capacity_deficit_task_seconds";

    /// <summary>Running tasks beyond ⌈sessions ÷ target⌉ (and beyond the least capacity), of each snapshot.</summary>
    public const string CapacityOvershoot = "capacity_overshoot_tasks";

    /// <summary>Seconds so far with the desired count at the greatest capacity.</summary>
    public const string SecondsAtMaxCapacity = "seconds_at_max_capacity";

    /// <summary>Changes of direction of the desired count so far.</summary>
    public const string Oscillations = "desired_count_oscillations";

    /// <summary>What the run has cost so far by the list prices, in USD: the target's and the run's own task-seconds.</summary>
    public const string Cost = "cost_usd";

    /// <summary>Every one.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        HottestTaskSessions, MaxOverMean, Variation, StarvedTaskCount, UnprotectedBusyTaskCount, ProtectedTaskCount,
        ScaleOutSeconds, ScaleOutDatapointSeconds, ScaleOutAlarmSeconds, ScaleOutActivitySeconds, ScaleOutDesiredSeconds, ScaleOutCreatedSeconds, ScaleOutPulledSeconds,
        ScaleOutRunningSeconds, ScaleOutHealthySeconds, ScaleOutFirstSessionSeconds,
        ScaleInSeconds, ScaleInCount, ScaleInStoppedTaskCount, ScaleInStoppedBusyTaskCount, ScaleInSurvivorCount,
        CapacityDeficit, CapacityOvershoot, SecondsAtMaxCapacity, Oscillations, Cost,
    ];
}
