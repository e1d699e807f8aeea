using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>Fargate has no room: services cannot place tasks and say so, RunTask answers with failures.</summary>
internal sealed class CapacityUnavailableFault(EcsScope scope, string? provider, string reason) : Fault(Name)
{
    public const string Name = "capacity-unavailable";

    public string Reason { get; } = reason;

    public static Fault Read(FaultRequest request) => new CapacityUnavailableFault(
        EcsScope.Read(request), request.OneOf("provider", TaskRequest.Fargate, CapacityProviderItem.Spot), request.Text("reason") ?? RunTaskFailureFault.NoCapacity);

    public bool Has(TaskRequest request) => scope.Has(request) && (provider is null || provider == (request.CapacityProvider ?? request.LaunchType));
}
