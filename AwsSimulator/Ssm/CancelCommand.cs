using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>CancelCommand.</summary>
internal sealed class CancelCommand : IAwsOperation
{
    public string Name => nameof(CancelCommand);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        Invocations.Constraints(request).Required("CommandId").Count("InstanceIds", 0, 50).Check();
        var invocation = Invocations.Find(world, request.Text("CommandId")) ?? throw SsmErrors.NoCommand();
        var instances = request.Texts("InstanceIds");
        Invocations.CheckIds(world, "instanceIds", instances);
        if (instances.Where(id => id != invocation.InstanceId).ToList() is { Count: > 0 } unknown)
            throw SsmErrors.NoInstance(unknown, world.Options.AccountId);

        world.Commands.Cancel(invocation);
        return [];
    }
}
