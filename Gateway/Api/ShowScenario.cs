using LoadPlatform.Contracts.Api;
using LoadPlatform.Scenarios.Catalog;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>GET /api/v1/scenarios/{name}</c>: a scenario's file as it is written; what it takes, and its parameters, where JSON is asked for.</summary>
internal static class ShowScenario
{
    public static IResult Handle(string name, HttpRequest request)
    {
        if (ScenarioCatalog.Find(name) is not { } yaml)
            return Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.ScenarioUnknown, $"There is no scenario '{name}'. Scenarios: {string.Join(", ", ScenarioCatalog.Names)}.");

        var asked = request.GetTypedHeaders().Accept;
        return asked.Any(type => type.MediaType == BodyReader.Json && type.Quality is not 0) ? Results.Ok(ScenarioViews.Of(name)) : Results.Text(yaml, "application/yaml");
    }
}
