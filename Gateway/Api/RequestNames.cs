using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LoadPlatform.Contracts.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LoadPlatform.Gateway.Api;

/// <summary>How the members of requests may be written: as the API writes names (<c>dryRun</c>), or as scenario files do (<c>dry_run</c>). The OpenAPI document shows the first.</summary>
internal static class RequestNames
{
    private static readonly HashSet<Type> Requests = [typeof(RunRequest), typeof(ScenarioRequest), typeof(JudgeRequest)];

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal) { ["maxDurationSeconds"] = "max_duration", ["baselineRunId"] = "baseline_run" };

    /// <summary>Adds the other names.</summary>
    public static void Modify(JsonTypeInfo type)
    {
        if (!Requests.Contains(type.Type))
            return;

        foreach (var property in type.Properties.ToList())
        {
            if (property.Name == "parameters")
                property.CustomConverter = new ParameterValues();
            foreach (var other in Others(property.Name))
            {
                var added = type.CreateJsonPropertyInfo(property.PropertyType, other);
                added.Set = property.Set;
                added.CustomConverter = property.CustomConverter;
                type.Properties.Add(added);
            }
        }
    }

    /// <summary>Describes the requests as they are written best.</summary>
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is null && Requests.Contains(context.JsonTypeInfo.Type) && schema.Properties is { } properties)
        {
            foreach (var other in properties.Keys.Where(name => name.Contains('_')).ToList())
                properties.Remove(other);
            if (properties.ContainsKey("parameters"))
                properties["parameters"] = Parameters();
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> Others(string name)
    {
        var snake = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        if (snake != name)
            yield return snake;
        if (Short.TryGetValue(name, out var shorter))
            yield return shorter;
    }

    private static OpenApiSchema Parameters() => new()
    {
        Type = JsonSchemaType.Object | JsonSchemaType.Null,
        Description = "Values for the scenario's parameters, by name; the others keep their defaults.",
        AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean },
    };
}
