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
        Invocations.Constraints(request).Required("CommandId").Required("InstanceId").Check();
        var instance = request.Text("InstanceId")!;
        Invocations.CheckIds(world, "instanceId", [instance]);
        if (Invocations.Find(world, request.Text("CommandId")) is not { IsKnown: true } invocation || invocation.InstanceId != instance)
            throw new AwsException("InvocationDoesNotExist", "");
        if (request.Text("PluginName") is { } plugin && !string.Equals(plugin, InvocationJson.Plugin, StringComparison.OrdinalIgnoreCase))
            throw new AwsException("InvalidPluginName", "");

        return InvocationJson.Details(invocation);
    }
}
