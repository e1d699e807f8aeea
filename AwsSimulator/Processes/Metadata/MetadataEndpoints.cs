using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Processes.Metadata;

/// <summary>Fargate's task metadata, version 4: what a container finds at its ECS_CONTAINER_METADATA_URI_V4.</summary>
internal static class MetadataEndpoints
{
    public static string Path(string runtimeId) => $"/v4/{runtimeId}";

    public static void MapMetadata(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path("{id}"), (string id, WorldGate gate) => Answer(gate, id, (world, found) => MetadataJson.Container(world, found.Task, found.Container)));
        app.MapGet($"{Path("{id}")}/task", (string id, WorldGate gate) => Answer(gate, id, (world, found) => MetadataJson.Task(world, found.Task)));
        app.MapGet($"{Path("{id}")}/stats", NoStatistics);
        app.MapGet($"{Path("{id}")}/task/stats", NoStatistics);
    }

    private static IResult Answer(WorldGate gate, string id, Func<SimulatedWorld, FoundContainer, JsonObject> view) =>
        gate.Use(world => FoundContainer.In(world, id) is { } found ? view(world, found) : null) is { } json
            ? Results.Text(json.ToJsonString(), "application/json")
            : Results.Text($"\"unable to get metadata for container: {id}\"", "application/json", statusCode: StatusCodes.Status404NotFound);

    private static IResult NoStatistics(string id) =>
        Results.Text("\"the simulator keeps no container statistics\"", "application/json", statusCode: StatusCodes.Status501NotImplemented);
}
