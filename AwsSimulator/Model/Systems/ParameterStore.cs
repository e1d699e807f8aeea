namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>SSM's parameters, each with its last versions: at first the names that targets.yaml uses by default and those of the public voice-agent stack.</summary>
internal sealed class ParameterStore
{
    private const int KeptVersions = 100;
    private readonly Dictionary<string, List<Parameter>> _versions = new(StringComparer.Ordinal);

    public ParameterStore(SimulatorOptions options, DateTimeOffset createdAt)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["dynamodb/session-table-name"] = options.Sessions.TableName,
            ["sessions/table-name"] = options.Sessions.TableName,
            ["sipp/instance-id"] = options.Sipp.InstanceId,
            ["sipp/remote"] = options.Sipp.Remote,
            ["sipp/private-ip"] = options.Sipp.PrivateIp,
            ["ecs/cluster-name"] = options.ServiceName,
            ["ecs/service-name"] = options.ServiceName,
            ["ecs/cluster-arn"] = new Arns(options).Cluster(options.ServiceName),
            ["asterisk/private-ip"] = options.Sipp.Remote,
        };
        foreach (var (name, value) in values)
            Put(new Parameter($"/voice-agent/{name}", "String", value, Version: 1, createdAt));
    }

    public int Count => _versions.Count;

    /// <summary>A parameter's newest version, or a certain one; null where there is none.</summary>
    public Parameter? Find(string name, int? version = null) =>
        _versions.TryGetValue(name, out var versions) ? version is null ? versions[^1] : versions.Find(parameter => parameter.Version == version) : null;

    /// <summary>Adds a version. The oldest ones are forgotten.</summary>
    public void Put(Parameter parameter)
    {
        if (!_versions.TryGetValue(parameter.Name, out var versions))
            _versions.Add(parameter.Name, versions = []);
        versions.Add(parameter);
        if (versions.Count > KeptVersions)
            versions.RemoveAt(0);
    }
}
