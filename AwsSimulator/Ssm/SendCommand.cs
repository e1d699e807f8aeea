using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>SendCommand: AWS-RunShellScript on the host.</summary>
internal sealed class SendCommand : IAwsOperation
{
    public string Name => nameof(SendCommand);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var document = request.Required("DocumentName");
        if (document != "AWS-RunShellScript")
            throw new AwsException("InvalidDocument", $"Document with name {document} does not exist.");

        var instances = request.Texts("InstanceIds")
            .Concat(request.Objects("Targets").Where(target => target.Text("Key") is "InstanceIds" or "instanceids").SelectMany(target => target.Texts("Values")))
            .ToList();
        if (instances.Count != 1 || instances[0] != world.Commands.InstanceId)
            throw new AwsException("InvalidInstanceId", $"Instances [[{string.Join(", ", instances)}]] not in a valid state for account {world.Options.AccountId}");

        var parameters = request.Object("Parameters");
        var commands = parameters?.Texts("commands") ?? [];
        if (commands.Count == 0)
            throw new AwsException("InvalidParameters", "commands: is required.");

        var folder = parameters!.Texts("workingDirectory") is [var first, ..] ? first : null;
        var invocation = world.Commands.Send(string.Join('\n', commands), folder, request.Text("Comment") ?? "");
        return new JsonObject { ["Command"] = InvocationJson.Command(invocation, request.Integer("TimeoutSeconds") ?? 3600) };
    }
}
