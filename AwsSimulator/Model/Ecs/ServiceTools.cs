namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>What a service works with.</summary>
internal sealed record ServiceTools(Timeline Timeline, Random Random, TaskLifecycle Lifecycle)
{
    public string NewDeploymentId() => $"ecs-svc/{RandomIds.Digits(Random, 19)}";
}
