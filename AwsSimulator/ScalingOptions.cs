using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AwsSimulator;

/// <summary>The service's scaling policies and their alarms.</summary>
public sealed class ScalingOptions
{
    /// <summary>Whether alarms act. Off, the desired count changes by UpdateService only. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Sessions per task that target tracking keeps. Default 3.</summary>
    [Range(0.1, 1000)]
    public double TargetSessionsPerTask { get; set; } = 3;

    /// <summary>Minutes above the target before scaling out. Default 3.</summary>
    [Range(1, 60)]
    public int ScaleOutPeriods { get; set; } = 3;

    /// <summary>Scale-out cooldown. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ScaleOutCooldown { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Scale-in fires where the average of SessionsPerTask is at or below this. Default 0.</summary>
    [Range(0, 1000)]
    public double ScaleInThreshold { get; set; }

    /// <summary>Whether the scale-in threshold itself counts: true is "at or below", false "below". Default true.</summary>
    public bool ScaleInAtThreshold { get; set; } = true;

    /// <summary>Minutes at or below the threshold before scaling in. Default 2.</summary>
    [Range(1, 60)]
    public int ScaleInPeriods { get; set; } = 2;

    /// <summary>Tasks that one scale-in takes away. Default 3.</summary>
    [Range(1, 100)]
    public int ScaleInStep { get; set; } = 3;

    /// <summary>Scale-in cooldown. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ScaleInCooldown { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The second of each minute at which alarms are evaluated. Default 20.</summary>
    [Range(0, 59)]
    public int EvaluationSecond { get; set; } = 20;

    /// <summary>From an alarm's evaluation to the policy's action. Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Reaction { get; set; } = TimeSpan.FromSeconds(20);
}
