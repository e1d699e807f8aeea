using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.ReportWriter.Reports;

/// <summary>Where reports are written.</summary>
public sealed class ReportOptions
{
    /// <summary>The configuration section that holds these options.</summary>
    public const string Section = "Results";

    /// <summary>The results root: reports are written under it, in docs/results/scaling-tests.</summary>
    /// <value>The default is the working directory.</value>
    [Required]
    public string Root { get; set; } = ".";
}
