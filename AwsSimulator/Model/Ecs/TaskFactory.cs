namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Makes tasks with their containers, identifiers and addresses.</summary>
internal sealed class TaskFactory(Random random, TaskStore store, TaskAddresses addresses)
{
    private const int RuntimeDigits = 10;
    private int _made;

    public EcsTask Create(TaskRequest request, DateTimeOffset createdAt)
    {
        var subnets = request.Network.Subnets;
        var subnet = request.Subnet ?? subnets[_made++ % subnets.Count];
        var id = RandomIds.Hex(random, 32);
        var containers = request.Definition.With(request.Overrides)
            .Select(definition => new EcsContainer(definition, RandomIds.Uuid(random), $"{id}-{RandomIds.Digits(random, RuntimeDigits)}"))
            .ToList();
        var task = new EcsTask(request, id, RandomIds.Uuid(random), subnet, addresses.Take(), containers, createdAt);
        store.Add(task);
        return task;
    }
}
