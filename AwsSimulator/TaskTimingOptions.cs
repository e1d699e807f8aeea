using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AwsSimulator;

/// <summary>How long a task's phases take, in simulated time. The defaults add up to 88 s from creation to traffic.</summary>
public sealed class TaskTimingOptions
{
    /// <summary>PROVISIONING: the network interface is attached. Default 14 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Provisioning { get; set; } = TimeSpan.FromSeconds(14);

    /// <summary>PENDING: the image is pulled. Default 37 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Pull { get; set; } = TimeSpan.FromSeconds(37);

    /// <summary>ACTIVATING: the container starts. Default 17 s; at its end the task is RUNNING.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Init { get; set; } = TimeSpan.FromSeconds(17);

    /// <summary>From RUNNING to the first call, and from being full to no more calls: the load balancer's health checks. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan HealthChecks { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The relative spread of the start's phases: 0.05 is up to 5 % more or less. Default 0.05.</summary>
    [Range(0, 0.9)]
    public double Spread { get; set; } = 0.05;

    /// <summary>DEACTIVATING: the target is deregistered. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Deregistration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a task with sessions drains after SIGTERM before it ends them. Default 110 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Drain { get; set; } = TimeSpan.FromSeconds(110);

    /// <summary>DEPROVISIONING: the network interface is detached. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Deprovisioning { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a stopped task can still be described. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan StoppedRetention { get; set; } = TimeSpan.FromHours(1);
}
