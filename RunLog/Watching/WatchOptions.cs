using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.RunLog.Watching;

/// <summary>How often a target is watched. All times are on the run's clock.</summary>
public sealed class WatchOptions
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "Watch";

    /// <summary>The time between two samples.</summary>
    /// <value>From 1 s to 1 min; 10 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after the scenario's end late data are waited for.</summary>
    /// <value>From 0 to 10 min; 150 s by default: the minute of the end must be over, and its datapoints written.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(150);

    /// <summary>How long the target may be missing before the run is given up.</summary>
    /// <value>From 10 s to 10 min; 60 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:10", "00:10:00")]
    public TimeSpan MissingTime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Two samples further apart than this have a gap between them.</summary>
    public TimeSpan LongestDistance => Interval * 2.5;
}
