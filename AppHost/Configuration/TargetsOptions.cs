namespace LoadPlatform.AppHost.Configuration;

/// <summary>Which targets there are.</summary>
internal sealed class TargetsOptions
{
    /// <summary>The file of targets; relative paths start at the repository's root.</summary>
    /// <value>The default is <c>targets.yaml</c> in the repository.</value>
    public string File { get; set; } = "targets.yaml";
}
