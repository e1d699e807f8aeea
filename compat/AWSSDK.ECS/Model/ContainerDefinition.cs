namespace Amazon.ECS.Model;

/// <summary>The ContainerDefinition structure of Amazon Elastic Container Service.</summary>
public partial class ContainerDefinition
{
    public List<string> Command { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? Cpu { get; set; }

    public List<string> CredentialSpecs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? DisableNetworking { get; set; }

    public List<string> DnsSearchDomains { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> DnsServers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public Dictionary<string, string> DockerLabels { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> DockerSecurityOptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> EntryPoint { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<KeyValuePair> Environment { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<EnvironmentFile> EnvironmentFiles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? Essential { get; set; }

    public HealthCheck HealthCheck { get; set; }

    public string Hostname { get; set; }

    public string Image { get; set; }

    public bool? Interactive { get; set; }

    public List<string> Links { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public LogConfiguration LogConfiguration { get; set; }

    public int? Memory { get; set; }

    public int? MemoryReservation { get; set; }

    public string Name { get; set; }

    public List<PortMapping> PortMappings { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? Privileged { get; set; }

    public bool? PseudoTerminal { get; set; }

    public bool? ReadonlyRootFilesystem { get; set; }

    public List<ResourceRequirement> ResourceRequirements { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Secret> Secrets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? StartTimeout { get; set; }

    public int? StopTimeout { get; set; }

    public string User { get; set; }

    public VersionConsistency VersionConsistency { get; set; }

    public string WorkingDirectory { get; set; }
}
