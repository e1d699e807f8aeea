namespace LoadPlatform.AppHost.Configuration;

/// <summary>Whether the cache and the broker run in containers.</summary>
internal sealed class ContainerOptions
{
    /// <summary>True: containers; false: local processes; null: containers where a container runtime answers.</summary>
    public bool? Enabled { get; set; }
}
