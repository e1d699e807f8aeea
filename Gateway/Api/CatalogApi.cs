using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Api;

/// <summary>The routes that show what can be run, and on what.</summary>
internal static class CatalogApi
{
    public static void MapCatalog(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/scenarios", () => ScenarioCatalog.Names.Select(Show))
            .WithTags("Catalog").WithName("ListScenarios").WithSummary("Lists the catalog's scenarios.");
        routes.MapGet("/api/v1/scenarios/{name}", (string name) => ScenarioCatalog.Find(name) is { } yaml
                ? Results.Text(yaml, "application/yaml")
                : Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.ScenarioUnknown, $"There is no scenario '{name}'. Scenarios: {string.Join(", ", ScenarioCatalog.Names)}."))
            .WithTags("Catalog").WithName("ShowScenario").WithSummary("Shows a scenario's file.");
        routes.MapGet("/api/v1/targets", (TargetRegistry targets) => targets.All)
            .WithTags("Catalog").WithName("ListTargets").WithSummary("Lists the targets of targets.yaml.");
    }

    private static ScenarioView Show(string name)
    {
        var scenario = ScenarioReader.Read(ScenarioCatalog.Find(name)!, $"{name}.yaml").Scenario
            ?? throw new InvalidOperationException($"The catalog's scenario '{name}' has errors.");
        return new ScenarioView
        {
            Name = scenario.Name,
            Description = scenario.Description,
            DurationSeconds = ScenarioEstimate.Of(scenario).DurationSeconds,
            Steps = [.. scenario.Steps.Select(step => step.Title)],
        };
    }
}
