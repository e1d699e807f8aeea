namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>One part of a capacity provider strategy.</summary>
/// <param name="Provider">FARGATE or FARGATE_SPOT.</param>
/// <param name="Weight">Its share of the tasks beyond the base.</param>
/// <param name="Base">How many tasks it gets first.</param>
internal sealed record CapacityProviderItem(string Provider, int Weight, int Base = 0)
{
    public const string Spot = "FARGATE_SPOT";
}
