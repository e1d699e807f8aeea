using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>How the services hold the work that they do for a run.</summary>
internal sealed class LeasedWorkOptions
{
    /// <summary>The default of <see cref="LeaseDuration"/> where the clock runs faster than real time.</summary>
    public static readonly TimeSpan ScaledDuration = TimeSpan.FromSeconds(3);

    /// <summary>How long, in real time, the work of a killed service waits for another.</summary>
    /// <value>From 0.2 s to 1 min; the default is 3 s where simulated time is faster than real time, and the services' own elsewhere.</value>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:01:00")]
    public TimeSpan? LeaseDuration { get; set; }
}
