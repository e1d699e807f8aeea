namespace LoadPlatform.AppHost.Configuration;

/// <summary>Where the cache and the broker keep their data, and everything its logs.</summary>
internal sealed class DataOptions
{
    /// <summary>The folder; relative paths start at the repository's root.</summary>
    /// <value>The default is <c>.run</c> in the repository.</value>
    public string Root { get; set; } = ".run";
}
