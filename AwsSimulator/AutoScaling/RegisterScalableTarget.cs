using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>RegisterScalableTarget: puts a service under scaling, or changes what is given. A desired count outside the bounds moves into them.</summary>
internal sealed class RegisterScalableTarget : IAwsOperation
{
    public string Name => nameof(RegisterScalableTarget);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var id = ScalingRequests.ResourceId(request);
        var service = ScalingRequests.Service(world, id);
        var target = world.Scaling.Find(id);
        var min = Capacity(request, "MinCapacity") ?? target?.MinCapacity ?? throw AwsException.Validation("MinCapacity must be specified to register a new scalable target.");
        var max = Capacity(request, "MaxCapacity") ?? target?.MaxCapacity ?? throw AwsException.Validation("MaxCapacity must be specified to register a new scalable target.");
        if (min > max)
            throw AwsException.Validation("Maximum capacity cannot be less than minimum capacity");

        var suspended = Suspended(request.Object("SuspendedState"), target?.Suspended ?? new SuspendedState(ScaleIn: false, ScaleOut: false, Scheduled: false));
        if (target is null)
            target = world.Scaling.Register(service, min, max, suspended);
        else
            (target.MinCapacity, target.MaxCapacity, target.Suspended) = (min, max, suspended);

        world.Autoscaler.Bound(target);
        return new JsonObject { ["ScalableTargetARN"] = target.Arn };
    }

    private static int? Capacity(AwsRequest request, string name) => request.Integer(name) is { } capacity && capacity < 0
        ? throw AwsException.Validation($"{name} must be greater than or equal to 0.")
        : request.Integer(name);

    private static SuspendedState Suspended(AwsRequest? state, SuspendedState old) => state is null ? old : new SuspendedState(
        state.Flag("DynamicScalingInSuspended", old.ScaleIn), state.Flag("DynamicScalingOutSuspended", old.ScaleOut), state.Flag("ScheduledScalingSuspended", old.Scheduled));
}
