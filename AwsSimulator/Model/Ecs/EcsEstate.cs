using System.Diagnostics.CodeAnalysis;

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The clusters, services and task definitions of the simulated account.</summary>
internal sealed class EcsEstate
{
    private readonly List<EcsService> _services = [];
    private readonly List<TaskDefinition> _definitions = [];

    public EcsEstate(SimulatorOptions options, Random random, Timeline timeline, TaskLifecycle lifecycle)
    {
        var agent = new TaskDefinition(
            options.ServiceName, 1, "voice-agent", $"{options.AccountId}.dkr.ecr.{options.Region}.amazonaws.com/voice-agent:latest", 4096, 8192, 120,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["MAX_CONCURRENT_CALLS"] = $"{options.MaxConcurrentCalls}",
                ["ENVIRONMENT"] = options.Environment,
                ["AWS_REGION"] = options.Region,
            });
        var master = new TaskDefinition(
            $"{options.LoadStack}-master", 1, "master", $"{options.AccountId}.dkr.ecr.{options.Region}.amazonaws.com/locust:latest", 1024, 2048, 30,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["LOCUST_MODE"] = "master" });
        _definitions.AddRange([agent, master]);

        Scaled = new EcsService(options.ServiceName, options.ServiceName, agent, Deployment(random), timeline, lifecycle);
        _services.Add(Scaled);
        _services.Add(new EcsService(options.LoadStack, master.Family, master, Deployment(random), timeline, lifecycle));
        Clusters = [options.ServiceName, options.LoadStack];
    }

    public IReadOnlyList<string> Clusters { get; }

    public IReadOnlyList<EcsService> Services => _services;

    /// <summary>The autoscaled service.</summary>
    public EcsService Scaled { get; }

    public bool HasCluster(string name) => Clusters.Contains(name, StringComparer.Ordinal);

    public EcsService? FindService(string cluster, string name) => _services.Find(service => service.Cluster == cluster && service.Name == name);

    /// <summary>Finds a definition by family, family:revision, or ARN.</summary>
    public bool TryFindDefinition(string nameOrArn, [NotNullWhen(true)] out TaskDefinition? definition)
    {
        var name = Arns.NameOf(nameOrArn);
        definition = _definitions.FindLast(candidate => candidate.Family == name || $"{candidate.Family}:{candidate.Revision}" == name);
        return definition is not null;
    }

    private static string Deployment(Random random) => $"ecs-svc/{RandomIds.Digits(random, 19)}";
}
