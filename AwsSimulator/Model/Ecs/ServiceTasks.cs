namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What a service's next task is to be, and what the service says of those that go.</summary>
internal sealed class ServiceTasks(EcsService service, IReadOnlyList<EcsTask> tasks)
{
    public const string ClusterTag = "aws:ecs:clusterName";
    public const string ServiceTag = "aws:ecs:serviceName";

    /// <summary>The next task, in the subnet that has the fewest.</summary>
    public TaskRequest Next()
    {
        var primary = service.Primary;
        return new TaskRequest(service.Cluster, primary.Definition, $"service:{service.Name}", primary.Id, primary.Network)
        {
            Service = service,
            Tags = Tags(),
            CapacityProvider = CapacityProviderStrategy.Next(primary.Strategy, provider => tasks.Count(task => task.Request.CapacityProvider == provider && primary.Owns(task))),
            PlatformVersion = primary.PlatformVersion == "LATEST" ? TaskNetwork.NewestPlatform : primary.PlatformVersion,
            EnableExecuteCommand = service.EnableExecuteCommand,
            Subnet = primary.Network.Subnets.MinBy(subnet => tasks.Count(task => task.Subnet == subnet)),
        };
    }

    public void SayStopped(IReadOnlyList<EcsTask> victims)
    {
        if (victims.Count == 0)
            return;

        var targets = victims.Count(task => task.IsRegistered);
        if (service.TargetGroup is { } group && targets > 0)
        {
            service.Log.Say($"deregistered {targets} targets in (target-group {group})");
            service.Log.Say($"has begun draining connections on {targets} tasks.");
        }

        service.Log.Say($"has stopped {victims.Count} running tasks: {ServiceEventLog.Names(victims)}.");
    }

    private Dictionary<string, string> Tags()
    {
        var source = service.PropagateTags switch
        {
            "SERVICE" => service.Tags,
            "TASK_DEFINITION" => service.Definition.Tags,
            _ => [],
        };
        var tags = new Dictionary<string, string>(source, StringComparer.Ordinal);
        if (service.EnableManagedTags)
            (tags[ClusterTag], tags[ServiceTag]) = (service.Cluster, service.Name);
        return tags;
    }
}
