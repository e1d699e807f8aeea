using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AwsSimulator;

/// <summary>Sessions, heartbeats and the metrics made of them.</summary>
public sealed class SessionOptions
{
    /// <summary>How long a session, and its task's protection, outlives its call. Default 300 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>From a call's acceptance to its session's being active; until then it is starting. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan Activation { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The DynamoDB table. Default voice-agent-poc-sessions.</summary>
    [Required]
    public string TableName { get; set; } = "voice-agent-poc-sessions";

    /// <summary>Time between a task's heartbeats. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan HeartbeatPeriod { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How old a heartbeat may be and still count as healthy. Default 90 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan HeartbeatMaxAge { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>
    /// How long DynamoDB leaves expired items in the table, on average: each stays half to one and a half times as long. Default 1 h; AWS promises no
    /// better than two days.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "3.00:00:00")]
    public TimeSpan ExpiryDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The second of each minute at which the metrics Lambda counts. Default 5.</summary>
    [Range(0, 59)]
    public int MetricSecond { get; set; } = 5;

    /// <summary>From a metric's publication to its being readable. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan PublicationLag { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time between the turns of one conversation, each a sample of AgentResponseLatency. Default 12 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TurnPeriod { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Median response latency on a task within its target, in milliseconds. Default 900.</summary>
    [Range(1, 100_000)]
    public double LatencyP50Milliseconds { get; set; } = 900;

    /// <summary>95th percentile of the response latency on a task within its target, in milliseconds. Default 1600.</summary>
    [Range(1, 100_000)]
    public double LatencyP95Milliseconds { get; set; } = 1600;

    /// <summary>Relative growth of the latency for each session above the target. Default 0.03.</summary>
    [Range(0, 10)]
    public double LatencyGrowthPerSession { get; set; } = 0.03;

    /// <summary>CPU that one session takes on its task, in percent of the task's. Default 8.</summary>
    [Range(0, 100)]
    public double CpuPerSession { get; set; } = 8;

    /// <summary>Memory that one session takes on its task, in percent of the task's. Default 2.</summary>
    [Range(0, 100)]
    public double MemoryPerSession { get; set; } = 2;
}
