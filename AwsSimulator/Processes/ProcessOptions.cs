using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AwsSimulator.Processes;

/// <summary>Where real processes run (TaskHost Process).</summary>
public sealed class ProcessOptions : IValidatableObject
{
    /// <summary>The folder of the processes and of the SIPp host, made where it is missing. One simulator at a time may use it.</summary>
    [Required]
    public string WorkFolder { get; set; } = ".run/aws-simulator";

    /// <summary>
    /// The loopback network: its first address is the SIP front's, its second the SIPp host's, from its sixteenth on they are the tasks'. Within
    /// 127.0.0.0/8, of 8 to 24 bits, without 127.0.0.1. Default 127.0.64.0/18.
    /// </summary>
    [Required]
    public string Network { get; set; } = "127.0.64.0/18";

    /// <summary>The SIP port of the front and of the tasks behind it. Default 5060.</summary>
    [Range(1, 65_535)]
    public int SipPort { get; set; } = 5060;

    /// <summary>How long a call may last; then both sides are hung up on. Default 4 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestCall { get; set; } = TimeSpan.FromHours(4);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!LoopbackNetwork.TryParse(Network, out _, out var problem))
            yield return new ValidationResult($"'network' {problem}", [nameof(Network)]);
    }
}
