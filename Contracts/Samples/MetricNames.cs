namespace LoadPlatform.Contracts.Samples;

/// <summary>The series that a run's log holds, as scenario files name them.</summary>
public static class MetricNames
{
    /// <summary>The service's running tasks.</summary>
    public const string RunningTaskCount = "running_task_count";

    /// <summary>The service's desired tasks.</summary>
    public const string DesiredCount = "desired_count";

    /// <summary>The service's pending tasks.</summary>
    public const string PendingTaskCount = "pending_task_count";

    /// <summary>Active sessions of the whole service.</summary>
    public const string ActiveCount = "active_count";

    /// <summary>Tasks with a fresh heartbeat, as the stack itself counts them.</summary>
    public const string HealthyTaskCount = "healthy_task_count";

    /// <summary>Active sessions per healthy task, averaged over the minute.</summary>
    public const string SessionsPerTask = "sessions_per_task";

    /// <summary>Active sessions of the fullest task.</summary>
    public const string MaxSessionsPerTask = "max_sessions_per_task";

    /// <summary>The agent's response latency, median, in milliseconds.</summary>
    public const string LatencyP50 = "e2e_latency_p50";

    /// <summary>The agent's response latency, 95th percentile, in milliseconds.</summary>
    public const string LatencyP95 = "e2e_latency_p95";

    /// <summary>The agent's response latency, 99th percentile, in milliseconds.</summary>
    public const string LatencyP99 = "e2e_latency_p99";

    /// <summary>Calls that the load generator has created since the run's start.</summary>
    public const string CallsPlaced = "calls_placed";

    /// <summary>Calls that the load generator holds now.</summary>
    public const string CallsCurrent = "calls_current";

    /// <summary>Calls that ended as planned since the run's start.</summary>
    public const string CallsCompleted = "calls_completed";

    /// <summary>Calls that got no 200 OK since the run's start, the rejected ones among them.</summary>
    public const string CallsFailed = "calls_failed";

    /// <summary>Calls that a task refused (SIP 503) since the run's start.</summary>
    public const string CallsRejected = "calls_rejected";

    /// <summary>Calls that the far side ended, or that timed out, before their planned end, since the run's start.</summary>
    public const string CallsDropped = "calls_dropped";

    /// <summary>Users that Locust simulates, over all masters, as a master said at most 2 s before.</summary>
    public const string LocustUsers = "locust_users";

    /// <summary>Requests per second over about the last ten seconds (Locust's current_rps); no sample before the first request and after the swarm's end.</summary>
    public const string LocustRequestRate = "locust_requests_per_second";

    /// <summary>Of all requests since the swarm began, the share that failed: 0 to 1; no sample before the first request.</summary>
    public const string LocustFailureRatio = "locust_failure_ratio";

    /// <summary>Locust's response time over about the last ten seconds, median, in milliseconds; of one master alone.</summary>
    public const string LocustP50 = "locust_response_time_p50";

    /// <summary>Locust's response time over about the last ten seconds, 95th percentile, in milliseconds; of one master alone.</summary>
    public const string LocustP95 = "locust_response_time_p95";

    /// <summary>Locust's response time since the swarm began, 99th percentile, in milliseconds: of the last ten seconds Locust tells none; of one master alone.</summary>
    public const string LocustP99 = "locust_response_time_p99";

    /// <summary>Every series that is stored as it was seen, the target's own and the load generators'.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        RunningTaskCount, DesiredCount, PendingTaskCount, ActiveCount, HealthyTaskCount, SessionsPerTask, MaxSessionsPerTask,
        LatencyP50, LatencyP95, LatencyP99,
        CallsPlaced, CallsCurrent, CallsCompleted, CallsFailed, CallsRejected, CallsDropped,
        LocustUsers, LocustRequestRate, LocustFailureRatio, LocustP50, LocustP95, LocustP99,
    ];
}
