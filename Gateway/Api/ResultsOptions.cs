using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.Gateway.Api;

/// <summary>Where reports are.</summary>
internal sealed class ResultsOptions
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "Results";

    /// <summary>The results root, the folder that reports' paths are relative to.</summary>
    /// <value>Default: the working folder.</value>
    [Required]
    public string Root { get; set; } = ".";
}
