namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The awsvpc configuration of tasks.</summary>
internal sealed record TaskNetwork(IReadOnlyList<string> Subnets, IReadOnlyList<string> SecurityGroups, bool AssignPublicIp = false);
