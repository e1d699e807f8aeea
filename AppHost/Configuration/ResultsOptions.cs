namespace LoadPlatform.AppHost.Configuration;

/// <summary>Where reports are written.</summary>
internal sealed class ResultsOptions
{
    /// <summary>The folder above <c>docs/results/scaling-tests</c>; relative paths start at the repository's root.</summary>
    /// <value>The default is the repository's root.</value>
    public string Root { get; set; } = ".";
}
