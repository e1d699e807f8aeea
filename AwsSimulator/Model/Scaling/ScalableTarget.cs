using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A service whose desired count is scaled: its bounds, its policies and what they did.</summary>
internal sealed class ScalableTarget(EcsService service, string arn, DateTimeOffset createdAt)
{
    private readonly List<ScalingPolicy> _policies = [];

    public EcsService Service { get; } = service;

    public string Arn { get; } = arn;

    public string ResourceId { get; } = IdOf(service);

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public required int MinCapacity { get; set; }

    public required int MaxCapacity { get; set; }

    public required SuspendedState Suspended { get; set; }

    /// <summary>In the order in which they were put.</summary>
    public IReadOnlyList<ScalingPolicy> Policies => _policies;

    public ActivityLog Activities { get; } = new();

    public ScalingCooldown Cooldown { get; } = new();

    public static string IdOf(EcsService service) => $"service/{service.Cluster}/{service.Name}";

    /// <summary>Adds a policy, or replaces the one of this name.</summary>
    public void Put(ScalingPolicy policy)
    {
        var place = _policies.FindIndex(old => old.Name == policy.Name);
        if (place < 0)
            _policies.Add(policy);
        else
            _policies[place] = policy;
    }
}
