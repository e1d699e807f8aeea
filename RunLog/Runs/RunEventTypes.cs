namespace LoadPlatform.RunLog.Runs;

/// <summary>The kinds of events in a run's log, and the shape of each one's data.</summary>
public static class RunEventTypes
{
    /// <summary>The run's state changed. Data: none; the message names the state.</summary>
    public const string StateChanged = "run.state";

    /// <summary>One baseline check. Data: <c>BaselineCheck</c>.</summary>
    public const string BaselineChecked = "baseline.checked";

    /// <summary>The baseline was decided, once per run. Data: <c>BaselineDecision</c>.</summary>
    public const string BaselineDecided = "baseline.decided";

    /// <summary>What the run is expected to take and to cost, once per run. Data: <c>RunEstimate</c>.</summary>
    public const string Estimated = "run.estimated";

    /// <summary>A watcher has its first sample. Data: none.</summary>
    public const string MonitorStarted = "monitor.started";

    /// <summary>A watcher has settled. Data: none.</summary>
    public const string MonitorStopped = "monitor.stopped";

    /// <summary>A watcher could not sample for a while. Data: <c>SampleGap</c>.</summary>
    public const string Gap = "monitor.gap";

    /// <summary>One probe failed; others go on. Data: none.</summary>
    public const string ProbeFailed = "monitor.probe-failed";

    /// <summary>The scenario's first step begins. Data: none.</summary>
    public const string ScenarioStarted = "scenario.started";

    /// <summary>The scenario's faults are to be made. Data: none; the message names them.</summary>
    public const string FaultsAsked = "scenario.faults";

    /// <summary>A step begins. Data: none.</summary>
    public const string StepStarted = "step.started";

    /// <summary>A step ended. Data: <c>StepRecord</c>.</summary>
    public const string StepCompleted = "step.completed";

    /// <summary>The last step ended. Data: none.</summary>
    public const string ScenarioCompleted = "scenario.completed";

    /// <summary>SIPp was started for a cohort. Data: <c>CohortRecord</c>.</summary>
    public const string CohortStarted = "cohort.started";

    /// <summary>A cohort ended; its final counts. Data: <c>CohortRecord</c>.</summary>
    public const string CohortEnded = "cohort.ended";

    /// <summary>Locust was started. Data: <c>SwarmRecord</c>.</summary>
    public const string SwarmStarted = "swarm.started";

    /// <summary>A swarm was stopped, or was found ended; its final numbers. Data: <c>SwarmRecord</c>.</summary>
    public const string SwarmEnded = "swarm.ended";

    /// <summary>An ECS task was launched for the run. Data: none; the key holds the task's id.</summary>
    public const string TaskLaunched = "task.launched";

    /// <summary>An ECS task of the run was stopped. Data: none.</summary>
    public const string TaskStopped = "task.stopped";

    /// <summary>A scaling activity of the target, again at each change of it. Data: <c>ScalingActivityRecord</c>.</summary>
    public const string ScalingActivity = "target.scaling-activity";

    /// <summary>One of the target's scaling alarms changed its state. Data: <c>AlarmChange</c>.</summary>
    public const string AlarmChanged = "target.alarm";

    /// <summary>The scenario ends early: a criterion with <c>stop</c> is broken, or more calls failed than a step allows. Data: none; the message says which and why.</summary>
    public const string CutShort = "scenario.cut-short";

    /// <summary>A line that the scenario's author wants in the record. Data: none.</summary>
    public const string Note = "scenario.note";

    /// <summary>A step sets the target's desired count, or the scenario's end sets it back; written before that, and when it is done. Data: <c>DesiredCountChange</c>.</summary>
    public const string DesiredCountSet = "scenario.desired-count";

    /// <summary>What is left of the desired count that the scenario set, at its end. Data: none.</summary>
    public const string DesiredCountLeft = "scenario.desired-count-left";

    /// <summary>A task of the target was first seen, or changed. Data: <c>TaskTimeline</c>.</summary>
    public const string TargetTask = "target.task";

    /// <summary>What a watcher had read when it ended, of what a later reading still tells. Data: <c>LastReads</c>.</summary>
    public const string LastReads = "target.last-reads";

    /// <summary>Somebody or something outside the run changed the target. Data: <c>InterferenceMoment</c>.</summary>
    public const string Interference = "target.interference";

    /// <summary>An engine or watcher took the work over after another one; of the engine, from when to when none played. Data: none.</summary>
    public const string Resumed = "work.resumed";

    /// <summary>The run was judged. Data: none.</summary>
    public const string Judged = "run.judged";

    /// <summary>A service, or the reconciler, gave the run up. Data: none.</summary>
    public const string Failed = "run.failed";
}
