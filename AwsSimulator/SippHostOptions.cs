using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AwsSimulator;

/// <summary>The host behind SSM on which SIPp runs.</summary>
public sealed class SippHostOptions
{
    /// <summary>Its instance id.</summary>
    [Required]
    public string InstanceId { get; set; } = "i-0a1b2c3d4e5f60718";

    /// <summary>Its private address.</summary>
    [Required]
    public string PrivateIp { get; set; } = "10.0.1.20";

    /// <summary>The address of the far side that SIPp calls.</summary>
    [Required]
    public string Remote { get; set; } = "10.0.1.10";

    /// <summary>How many audio files lie on it. Default 12.</summary>
    [Range(0, 1000)]
    public int AudioFiles { get; set; } = 12;

    /// <summary>From SendCommand to the invocation's being known. Default 0.2 s; until then InvocationDoesNotExist.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan InvocationDelay { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>From SendCommand to the command's end. Default 0.6 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan CommandDuration { get; set; } = TimeSpan.FromSeconds(0.6);

    /// <summary>
    /// Whether SIGUSR1 ends running calls at once, as with a scenario that watches for it, or lets each go on to its planned end (-d),
    /// as SIPp 3.6.1 does with its built-in scenario. Default true.
    /// </summary>
    public bool GracefulStopEndsCalls { get; set; } = true;
}
