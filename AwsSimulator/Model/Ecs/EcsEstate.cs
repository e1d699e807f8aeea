namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The clusters, services and task definitions of the simulated account.</summary>
internal sealed class EcsEstate
{
    private static readonly TaskNetwork Network = new(["subnet-0a1b2c3d", "subnet-1b2c3d4e"], ["sg-0a1b2c3d"]);
    private readonly List<EcsService> _services = [];
    private readonly string[] _ownFamilies;

    public EcsEstate(SimulatorOptions options, Arns arns, Random random, Timeline timeline, TaskLifecycle lifecycle)
    {
        Definitions = new TaskDefinitions(timeline);
        Protection = new TaskProtection(timeline);
        var agent = Definitions.Register(SeededDefinitions.VoiceAgent(options));
        var master = Definitions.Register(SeededDefinitions.LoadMaster(options));
        var worker = Definitions.Register(SeededDefinitions.LoadWorker(options));
        var target = Definitions.Register(SeededDefinitions.LoadTarget(options));
        _ownFamilies = [agent.Family, master.Family, worker.Family, target.Family];

        var tools = new ServiceTools(timeline, random, lifecycle);
        Scaled = new EcsService(options.ServiceName, options.ServiceName, agent, Network, tools) { TargetGroup = arns.TargetGroup("voice-agent", RandomIds.Hex(random, 16)) };
        _services.Add(Scaled);
        _services.Add(new EcsService(options.LoadStack, master.Family, master, Network, tools));
        Clusters =
        [
            new EcsCluster(options.ServiceName, [new CapacityProviderItem(TaskRequest.Fargate, Weight: 1)]),
            new EcsCluster(options.LoadStack, [new CapacityProviderItem(CapacityProviderItem.Spot, Weight: 1)]),
        ];
    }

    public IReadOnlyList<EcsCluster> Clusters { get; }

    public IReadOnlyList<EcsService> Services => _services;

    public TaskDefinitions Definitions { get; }

    public TaskProtection Protection { get; }

    /// <summary>The autoscaled service.</summary>
    public EcsService Scaled { get; }

    public EcsCluster? FindCluster(string name) => Clusters.FirstOrDefault(cluster => cluster.Name == name);

    public EcsService? FindService(string cluster, string name) => _services.Find(service => service.Cluster == cluster && service.Name == name);

    /// <summary>Whether a family is one whose program the model plays, and not somebody's own.</summary>
    public bool IsOwn(string family) => _ownFamilies.Contains(family, StringComparer.Ordinal);
}
