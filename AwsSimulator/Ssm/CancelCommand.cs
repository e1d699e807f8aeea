using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>CancelCommand.</summary>
internal sealed class CancelCommand : IAwsOperation
{
    public string Name => nameof(CancelCommand);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var invocation = Invocations.Find(world, request.Required("CommandId")) ?? throw new AwsException("InvalidCommandId", "");
        CommandService.Cancel(invocation, world.Now);
        return [];
    }
}
