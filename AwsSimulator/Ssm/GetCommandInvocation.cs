using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>GetCommandInvocation: unknown for a moment after SendCommand, as on AWS.</summary>
internal sealed class GetCommandInvocation : IAwsOperation
{
    public string Name => nameof(GetCommandInvocation);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var instance = request.Required("InstanceId");
        if (Invocations.Find(world, request.Required("CommandId")) is not { IsKnown: true } invocation || invocation.InstanceId != instance)
            throw new AwsException("InvocationDoesNotExist", "");

        return InvocationJson.Details(invocation);
    }
}
