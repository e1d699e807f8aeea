using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Reading.Nodes;
using LoadPlatform.Scenarios.Schema;

namespace LoadPlatform.Scenarios.Tests.Schema;

/// <summary>Validates scenario files by the published schema, as an editor does.</summary>
internal static class ScenarioFileSchema
{
    public static JsonObject Root { get; } = JsonNode.Parse(ScenarioSchema.Text)!.AsObject();

    private static readonly SchemaValidator Validator = new(Root);

    public static IReadOnlyList<string> Problems(JsonNode file) => Validator.Problems(file);

    public static IReadOnlyList<string> Problems(string yaml)
    {
        var errors = new ErrorList("f.yaml");
        var node = NodeReader.Read(yaml, errors);
        Assert.Equal(0, errors.Count);
        return Validator.Problems(Json(node!));
    }

    private static JsonNode? Json(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Json)]),
        ScalarNode { IsNull: true } => null,
        ScalarNode { Plain: true } scalar when YamlScalar.TryFlag(scalar.Text, out var flag) => JsonValue.Create(flag),
        ScalarNode { Plain: true } scalar when YamlScalar.TryNumber(scalar.Text, out var number) => JsonValue.Create(number),
        ScalarNode scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException(),
    };
}
