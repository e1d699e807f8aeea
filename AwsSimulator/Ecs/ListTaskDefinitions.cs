using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>ListTaskDefinitions: of one family or of all, ACTIVE unless asked for others.</summary>
internal sealed class ListTaskDefinitions : IAwsOperation
{
    private const string Active = "ACTIVE";

    public string Name => nameof(ListTaskDefinitions);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var family = request.Text("familyPrefix");
        var active = (request.OneOf("status", Active, "INACTIVE", "DELETE_IN_PROGRESS") ?? Active) == Active;
        var descending = request.OneOf("sort", "ASC", "DESC") == "DESC";
        var arns = world.Estate.Definitions.Families
            .Where(pair => family is null || pair.Key == family)
            .SelectMany(pair => pair.Value)
            .Where(definition => definition.IsActive == active)
            .Select(definition => world.Arns.TaskDefinition(definition.Family, definition.Revision))
            .ToList();
        if (descending)
            arns.Reverse();
        var (page, next) = Paging.Cut(arns, request.Text("nextToken"), request.PageSize());
        return new JsonObject { ["taskDefinitionArns"] = Json.Texts(page) }.With("nextToken", next);
    }
}
