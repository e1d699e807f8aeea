using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Schema;

namespace LoadPlatform.Gateway.Api;

/// <summary>The routes that show what can be run, and on what.</summary>
internal static class CatalogApi
{
    public static void MapCatalog(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/scenarios", () => ScenarioCatalog.Names.Select(ScenarioViews.Of))
            .WithTags("Catalog").WithName("ListScenarios").WithSummary("Lists the catalog's scenarios.");
        routes.MapGet("/api/v1/scenarios/{name}", ShowScenario.Handle)
            .WithTags("Catalog").WithName("ShowScenario").WithSummary("Shows a scenario's file; with Accept: application/json its steps and parameters.")
            .Produces<ScenarioView>().Produces<string>(StatusCodes.Status200OK, "application/yaml").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/v1/scenarios/schema", () => Results.Text(ScenarioSchema.Text, "application/schema+json"))
            .WithTags("Catalog").WithName("ShowSchema").WithSummary("Shows the JSON Schema of scenario files, for editors.").Produces<string>(StatusCodes.Status200OK, "application/schema+json");
        routes.MapPost("/api/v1/scenarios/validate", ValidateScenario.HandleAsync)
            .WithTags("Catalog").WithName("ValidateScenario").WithSummary("Reads a scenario as a run would: what it takes, or everything that is wrong with it. The body may be the file itself.")
            .Accepts<ScenarioRequest>(BodyReader.Json, BodyReader.Files)
            .Produces<ScenarioValidation>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        routes.MapGet("/api/v1/targets", (TargetRegistry targets) => targets.All)
            .WithTags("Catalog").WithName("ListTargets").WithSummary("Lists the targets of targets.yaml.").Produces<IEnumerable<Target>>();
    }
}
