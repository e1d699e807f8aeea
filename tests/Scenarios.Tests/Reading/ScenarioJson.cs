using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Shows a scenario whole, every step with its own members.</summary>
internal static class ScenarioJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                type =>
                {
                    if (type.Type != typeof(ScenarioStep))
                        return;

                    type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$step" };
                    foreach (var step in typeof(ScenarioStep).Assembly.GetTypes().Where(step => step.IsSubclassOf(typeof(ScenarioStep))))
                        type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(step, step.Name));
                },
            },
        },
    };

    /// <summary>Everything that a scenario says, but where it says it.</summary>
    public static string Of(Scenario scenario) => JsonSerializer.Serialize(scenario with
    {
        Steps = [.. scenario.Steps.Select(step => step with { Position = default })],
        Criteria = [.. scenario.Criteria.Select(criterion => criterion with { Position = default })],
    }, Options);
}
