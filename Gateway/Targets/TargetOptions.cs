using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.Gateway.Targets;

/// <summary>Where the operator's targets are.</summary>
internal sealed class TargetOptions
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "Targets";

    /// <summary>The path of targets.yaml.</summary>
    /// <value>Default: <c>targets.yaml</c> in the working folder.</value>
    [Required]
    public string File { get; set; } = "targets.yaml";
}
