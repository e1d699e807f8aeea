namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Makes tasks with their containers, identifiers and addresses.</summary>
internal sealed class TaskFactory(Random random, TaskStore store)
{
    private const int RuntimeDigits = 10;
    private int _addresses;

    public EcsTask Create(TaskRequest request, DateTimeOffset createdAt)
    {
        var subnets = request.Network.Subnets;
        var subnet = request.Subnet ?? subnets[_addresses % subnets.Count];
        var address = $"10.0.{2 + (_addresses / 250 % 250)}.{(_addresses % 250) + 4}";
        _addresses++;
        var id = RandomIds.Hex(random, 32);
        var containers = request.Definition.With(request.Overrides)
            .Select(definition => new EcsContainer(definition, RandomIds.Uuid(random), $"{id}-{RandomIds.Digits(random, RuntimeDigits)}"))
            .ToList();
        var task = new EcsTask(request, id, RandomIds.Uuid(random), subnet, address, containers, createdAt);
        store.Add(task);
        return task;
    }
}
