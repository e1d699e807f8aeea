using LoadPlatform.Contracts.Api;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Api;

/// <summary>Scenarios of the catalog as the API shows them.</summary>
internal static class ScenarioViews
{
    public static ScenarioView Of(string name)
    {
        var reading = ScenarioReader.Read(ScenarioCatalog.Find(name)!, $"{name}.yaml");
        var scenario = reading.Scenario ?? throw new InvalidOperationException($"The catalog's scenario '{name}' has errors.");
        var longest = ScenarioEstimate.Of(scenario).DurationSeconds;
        return new ScenarioView
        {
            Name = scenario.Name,
            Description = scenario.Description,
            DurationSeconds = longest,
            LongestSeconds = longest,
            Parameters = Parameters(reading),
            Steps = [.. scenario.Steps.Select(step => step.Title)],
        };
    }

    public static IReadOnlyList<ParameterView> Parameters(ScenarioReading reading) =>
        [.. reading.Parameters.Select(parameter => new ParameterView { Name = parameter.Name, Default = parameter.Default, Description = parameter.Description })];
}
