namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The clusters, services and task definitions of the simulated account.</summary>
internal sealed class EcsEstate
{
    private readonly List<EcsService> _services = [];
    private readonly string[] _ownFamilies;

    public EcsEstate(SimulatorOptions options, Random random, Timeline timeline, TaskLifecycle lifecycle)
    {
        Definitions = new TaskDefinitions(timeline);
        var agent = Definitions.Register(SeededDefinitions.VoiceAgent(options));
        var master = Definitions.Register(SeededDefinitions.LoadMaster(options));
        _ownFamilies = [agent.Family, master.Family];

        Scaled = new EcsService(options.ServiceName, options.ServiceName, agent, Deployment(random), timeline, lifecycle);
        _services.Add(Scaled);
        _services.Add(new EcsService(options.LoadStack, master.Family, master, Deployment(random), timeline, lifecycle));
        Clusters = [options.ServiceName, options.LoadStack];
    }

    public IReadOnlyList<string> Clusters { get; }

    public IReadOnlyList<EcsService> Services => _services;

    public TaskDefinitions Definitions { get; }

    /// <summary>The autoscaled service.</summary>
    public EcsService Scaled { get; }

    public bool HasCluster(string name) => Clusters.Contains(name, StringComparer.Ordinal);

    public EcsService? FindService(string cluster, string name) => _services.Find(service => service.Cluster == cluster && service.Name == name);

    /// <summary>Whether a family is one whose program the model plays, and not somebody's own.</summary>
    public bool IsOwn(string family) => _ownFamilies.Contains(family, StringComparer.Ordinal);

    private static string Deployment(Random random) => $"ecs-svc/{RandomIds.Digits(random, 19)}";
}
