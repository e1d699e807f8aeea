using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.RunLog.Work;

/// <summary>How recorded work is taken, held and retried. All times are real time.</summary>
public sealed class LeasedWorkOptions
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "LeasedWork";

    /// <summary>The name under which this instance holds leases; no two live instances share one.</summary>
    /// <value>By default the <c>service.instance.id</c> of <c>OTEL_RESOURCE_ATTRIBUTES</c> and this process's own mark.</value>
    [Required]
    public string InstanceName { get; set; } = "";

    /// <summary>How long a lease lasts unless it is renewed, which it is every third of that. Work of a killed instance waits so long.</summary>
    /// <value>From 0.2 s to 1 min; 5 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:01:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often recorded work is looked for.</summary>
    /// <value>From 10 ms to 10 s; 250 ms by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:00:10")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often in a row work may fail before it is given up.</summary>
    /// <value>From 1 to 100; 5 by default.</value>
    [Range(1, 100)]
    public int MaxFailures { get; set; } = 5;

    /// <summary>The pause after the first failure; it doubles with each further one, up to <see cref="LongestPause"/>.</summary>
    /// <value>From 1 ms to 1 min; 250 ms by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest pause between two attempts.</summary>
    /// <value>From 1 ms to 10 min; 5 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>An attempt that lasted so long was a good one: failures before it no longer count.</summary>
    /// <value>From 0 to 1 h; 30 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan GoodAttempt { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause after the given number of failures in a row.</summary>
    internal TimeSpan PauseAfter(int failures)
    {
        var factor = Math.Pow(2, Math.Max(0, failures - 1));
        return factor < LongestPause / FirstPause ? FirstPause * factor : LongestPause;
    }
}
