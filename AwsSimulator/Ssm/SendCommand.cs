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
        new Constraints(request).Required("DocumentName").Range("TimeoutSeconds", 30, 2_592_000).Length("Comment", 0, 100).Count("InstanceIds", 0, 50).Count("Targets", 0, 5).Check();
        CheckDocument(request);
        CheckInstances(world, request);
        return new JsonObject { ["Command"] = InvocationJson.Command(world.Commands.Send(ScriptParameters.Read(request)), request) };
    }

    private static void CheckDocument(AwsRequest request)
    {
        var document = request.Text("DocumentName")!;
        if (Arns.NameOf(document) != InvocationJson.Document)
            throw new AwsException("InvalidDocument", $"Document with name {document} does not exist.");
        if (request.Text("DocumentVersion") is not (null or "$DEFAULT" or "$LATEST" or "1"))
            throw new AwsException("InvalidDocumentVersion", $"Version {request.Text("DocumentVersion")} of document {document} does not exist.");
    }

    /// <summary>There is one host; it can be named by its id, or by a target of ids.</summary>
    private static void CheckInstances(SimulatedWorld world, AwsRequest request)
    {
        var ids = request.Texts("InstanceIds");
        var targets = request.Objects("Targets");
        if (ids.Count == 0 == (targets.Count == 0))
            throw AwsException.Validation("Exactly one of InstanceIds and Targets must be given.");
        if (targets.FirstOrDefault(target => !string.Equals(target.Text("Key"), "InstanceIds", StringComparison.OrdinalIgnoreCase)) is { } other)
            throw AwsException.Validation($"The simulator's host has no tags: it is no target by {other.Text("Key")}.");

        var all = ids.Concat(targets.SelectMany(target => target.Texts("Values"))).ToList();
        Invocations.CheckIds(world, "instanceIds", all);
        if (all.Distinct(StringComparer.Ordinal).Count() < all.Count)
            throw new AwsException("DuplicateInstanceId", "");
        if (all.Where(id => id != world.Commands.InstanceId).ToList() is { Count: > 0 } unknown)
            throw SsmErrors.NoInstance(unknown, world.Options.AccountId);
    }
}
