using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Checks what is to be registered as a task definition, and fills in what AWS fills in.</summary>
internal static partial class RegistrationReader
{
    private const string Awsvpc = "awsvpc";

    /// <summary>The registration, complete.</summary>
    /// <exception cref="AwsException">AWS would refuse it.</exception>
    public static JsonObject Read(AwsRequest request)
    {
        var family = request.Text("family") ?? "";
        if (!Family.IsMatch(family))
            throw Refused($"Family {(family.Length == 0 ? "should not be null or empty." : $"contains invalid characters: {family}")}");

        var containers = request.Objects("containerDefinitions");
        if (containers.Count == 0)
            throw Refused("Container list cannot be empty.");

        var onFargate = request.Texts("requiresCompatibilities").Contains(TaskRequest.Fargate, StringComparer.Ordinal);
        var isVpc = request.Text("networkMode") == Awsvpc;
        foreach (var container in containers)
            RegisteredContainer.Check(container, isVpc, onFargate);
        CheckTogether(containers);

        var json = request.Body.DeepClone().AsObject();
        foreach (var name in (string[])["cpu", "memory"])
        {
            if (TaskSize.Read(request, name) is { } size)
                json[name] = $"{size}";
        }

        if (onFargate)
            CheckFargate(request, containers);
        foreach (var container in json["containerDefinitions"]!.AsArray())
            RegisteredContainer.Complete(container!.AsObject(), isVpc);
        return json;
    }

    private static void CheckTogether(IReadOnlyList<AwsRequest> containers)
    {
        if (containers.Select(container => container.Text("name")).Distinct(StringComparer.Ordinal).Count() < containers.Count)
            throw Refused("Container names must be unique within a task definition.");
        if (containers.All(container => !container.Flag("essential", otherwise: true)))
            throw Refused("A task definition must have at least one essential container.");
    }

    private static void CheckFargate(AwsRequest request, IReadOnlyList<AwsRequest> containers)
    {
        if (request.Text("networkMode") != Awsvpc)
            throw Refused("Fargate only supports network mode ‘awsvpc’.");

        var cpu = TaskSize.Read(request, "cpu") ?? throw Refused("Fargate requires that 'cpu' be defined at the task level.");
        var memory = TaskSize.Read(request, "memory") ?? throw Refused("Fargate requires that 'memory' be defined at the task level.");
        if (!FargateSizes.Has(cpu, memory))
            throw Refused(FargateSizes.Refusal(cpu, memory));
        if (containers.Sum(container => container.Integer("cpu") ?? 0) > cpu)
            throw Refused("The sum of the containers' 'cpu' cannot be greater than the task's 'cpu'.");
        if (containers.Sum(container => container.Integer("memoryReservation") ?? container.Integer("memory") ?? 0) > memory)
            throw Refused("The sum of the containers' memory cannot be greater than the task's 'memory'.");
        if (request.Text("executionRoleArn") is null && containers.Any(container => container.Object("logConfiguration")?.Text("logDriver") == "awslogs"))
            throw Refused("Fargate requires task definition to have execution role ARN to support log driver awslogs.");
    }

    private static AwsException Refused(string message) => new("ClientException", message);

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,255}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Family { get; }
}
