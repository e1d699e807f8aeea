namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>A cluster.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DefaultStrategy">Where tasks run that ask for neither a launch type nor a strategy.</param>
internal sealed record EcsCluster(string Name, IReadOnlyList<CapacityProviderItem> DefaultStrategy)
{
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}
