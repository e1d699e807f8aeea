namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Where a deployment stands, as AWS spells it.</summary>
internal static class RolloutStates
{
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";
}
