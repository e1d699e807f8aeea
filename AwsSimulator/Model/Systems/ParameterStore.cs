using System.Diagnostics.CodeAnalysis;

namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>SSM's parameters: the names that targets.yaml uses by default and those of the public voice-agent stack.</summary>
internal sealed class ParameterStore
{
    private readonly SortedDictionary<string, string> _values;

    public ParameterStore(SimulatorOptions options)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
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
        _values = new SortedDictionary<string, string>(names.ToDictionary(pair => $"/voice-agent/{pair.Key}", pair => pair.Value), StringComparer.Ordinal);
    }

    public bool TryGet(string name, [NotNullWhen(true)] out string? value) => _values.TryGetValue(name, out value);
}
