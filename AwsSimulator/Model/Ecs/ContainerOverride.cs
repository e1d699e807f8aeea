namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What RunTask changes about one container.</summary>
internal sealed record ContainerOverride(string Name)
{
    /// <summary>Null where the definition's own is meant.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>Put over the definition's own variables; of two with one name the later wins.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    public int? Cpu { get; init; }

    public int? Memory { get; init; }

    public int? MemoryReservation { get; init; }

    public ContainerDefinition Over(ContainerDefinition definition)
    {
        var environment = new Dictionary<string, string>(definition.Environment, StringComparer.Ordinal);
        foreach (var (name, value) in Environment)
            environment[name] = value;
        return definition with
        {
            Command = Command ?? definition.Command,
            Environment = environment,
            Cpu = Cpu ?? definition.Cpu,
            Memory = Memory ?? definition.Memory,
            MemoryReservation = MemoryReservation ?? definition.MemoryReservation,
        };
    }
}
