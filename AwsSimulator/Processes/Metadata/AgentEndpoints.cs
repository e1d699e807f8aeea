using System.Text.Json;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Processes.Metadata;

/// <summary>The ECS agent's task protection: what a container finds at its ECS_AGENT_URI. It is passed on to GetTaskProtection and UpdateTaskProtection.</summary>
internal static class AgentEndpoints
{
    public static string Path(string runtimeId) => $"/api/{runtimeId}";

    public static void MapAgent(this IEndpointRouteBuilder app)
    {
        var path = $"{Path("{id}")}/task-protection/v1/state";
        app.MapGet(path, (string id, WorldGate gate) => gate.Use(world => Get(world, id)).ToResult());
        app.MapPut(path, async (string id, HttpRequest request, WorldGate gate) =>
        {
            var body = await ReadAsync(request);
            return gate.Use(world => Put(world, id, body)).ToResult();
        });
    }

    private static ProtectionAnswer Get(SimulatedWorld world, string id) =>
        FoundContainer.In(world, id) is { } found ? ProtectionCall.Get(world, found.Task) : ProtectionAnswer.NoTask;

    /// <summary>The request's members; null where it is not a JSON object with the two known ones and no other, each of its type.</summary>
    private static ProtectionAnswer Put(SimulatedWorld world, string id, JsonObject? body)
    {
        if (body is null)
            return ProtectionAnswer.Error(StatusCodes.Status400BadRequest, arn: null, "InvalidParameterException", "UpdateTaskProtection: failed to decode request");
        if (FoundContainer.In(world, id) is not { } found)
            return ProtectionAnswer.NoTask;
        if (body["ProtectionEnabled"] is not { } enabled)
        {
            return ProtectionAnswer.Error(
                StatusCodes.Status400BadRequest, world.Arns.Task(found.Task.Request.Cluster, found.Task.Id), "InvalidParameterException", "Invalid request: does not contain 'ProtectionEnabled' field");
        }

        return ProtectionCall.Update(world, found.Task, enabled.GetValue<bool>(), body["ExpiresInMinutes"]?.GetValue<int>());
    }

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body) is JsonObject body && body.All(IsKnown) ? body : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsKnown(KeyValuePair<string, JsonNode?> member) => member switch
    {
        { Value: null, Key: "ProtectionEnabled" or "ExpiresInMinutes" } => true,
        { Key: "ProtectionEnabled", Value: JsonValue value } => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        { Key: "ExpiresInMinutes", Value: JsonValue value } => value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out _),
        _ => false,
    };
}
