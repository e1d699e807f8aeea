using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>A task definition as ECS writes it: what was registered, and what ECS adds.</summary>
internal static class TaskDefinitionJson
{
    public static JsonObject Of(SimulatedWorld world, TaskDefinition definition)
    {
        var json = JsonNode.Parse(definition.Json)!.AsObject();
        json.Remove("tags");
        var isVpc = (string?)json["networkMode"] == "awsvpc";
        foreach (var container in json["containerDefinitions"]!.AsArray())
            RegisteredContainer.Complete(container!.AsObject(), isVpc);
        foreach (var list in (string[])["placementConstraints", "volumes"])
            json[list] ??= new JsonArray();

        json["compatibilities"] = Json.Texts(isVpc ? ["EC2", TaskRequest.Fargate] : ["EC2"]);
        json["registeredAt"] = Json.Time(definition.RegisteredAt);
        json["registeredBy"] = $"arn:aws:iam::{world.Options.AccountId}:root";
        json["revision"] = definition.Revision;
        json["status"] = definition.IsActive ? "ACTIVE" : "INACTIVE";
        json["taskDefinitionArn"] = world.Arns.TaskDefinition(definition.Family, definition.Revision);
        return json.With("deregisteredAt", definition.DeregisteredAt);
    }
}
