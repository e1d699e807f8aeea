namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The awsvpc configuration of tasks.</summary>
internal sealed record TaskNetwork(IReadOnlyList<string> Subnets, IReadOnlyList<string> SecurityGroups, bool AssignPublicIp = false)
{
    /// <summary>What the platform version LATEST means.</summary>
    public const string NewestPlatform = "1.4.0";

    public bool IsSameAs(TaskNetwork other) =>
        Subnets.SequenceEqual(other.Subnets) && SecurityGroups.SequenceEqual(other.SecurityGroups) && AssignPublicIp == other.AssignPublicIp;
}
