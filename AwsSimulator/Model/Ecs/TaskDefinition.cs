namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>A task definition with one container.</summary>
internal sealed record TaskDefinition(
    string Family,
    int Revision,
    string ContainerName,
    string Image,
    int Cpu,
    int Memory,
    int StopTimeoutSeconds,
    IReadOnlyDictionary<string, string> Environment);
