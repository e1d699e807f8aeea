using System.Globalization;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Takes from a registration what the model needs. The registration has been checked, or is the simulator's own.</summary>
internal static class TaskDefinitionReader
{
    public static TaskDefinition Read(JsonObject registered, int revision, DateTimeOffset now) =>
        new((string)registered["family"]!, revision, [.. registered["containerDefinitions"]!.AsArray().Select(node => Container(node!.AsObject()))])
        {
            Json = registered.ToJsonString(),
            RegisteredAt = now,
            Cpu = Number((string?)registered["cpu"]),
            Memory = Number((string?)registered["memory"]),
            TaskRole = (string?)registered["taskRoleArn"],
            RunsOnFargate = Texts(registered["requiresCompatibilities"]).Contains(TaskRequest.Fargate, StringComparer.Ordinal),
        };

    private static ContainerDefinition Container(JsonObject json) => new((string)json["name"]!, (string)json["image"]!)
    {
        Essential = json["essential"] is not JsonValue value || !value.TryGetValue<bool>(out var essential) || essential,
        EntryPoint = Texts(json["entryPoint"]),
        Command = Texts(json["command"]),
        Environment = Environment(json["environment"]),
        StopTimeout = (int?)json["stopTimeout"] is { } seconds ? TimeSpan.FromSeconds(seconds) : ContainerDefinition.DefaultStopTimeout,
        Cpu = (int?)json["cpu"] ?? 0,
        Memory = (int?)json["memory"],
        MemoryReservation = (int?)json["memoryReservation"],
        HasHealthCheck = json["healthCheck"] is not null,
    };

    private static IReadOnlyList<string> Texts(JsonNode? list) => list is null ? [] : [.. list.AsArray().Select(node => (string)node!)];

    private static Dictionary<string, string> Environment(JsonNode? list)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in list?.AsArray() ?? [])
            environment[(string?)pair!["name"] ?? ""] = (string?)pair["value"] ?? "";
        return environment;
    }

    private static int Number(string? text) => text is null ? 0 : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
