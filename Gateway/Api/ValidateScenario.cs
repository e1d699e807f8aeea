using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Admission;
using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>POST /api/v1/scenarios/validate</c>: reads a scenario as a run would, and says what it takes or what is wrong.</summary>
internal static class ValidateScenario
{
    public static async Task<IResult> HandleAsync(HttpRequest http, BodyReader bodies, CancellationToken cancellationToken)
    {
        var request = await bodies.ReadAsync(http, text => new ScenarioRequest { ScenarioYaml = text }, cancellationToken);
        var requested = RequestedScenario.Read(request);
        return requested.Reading is { } reading ? Results.Ok(Show(reading)) : Problems.Of(StatusCodes.Status400BadRequest, requested.Problems, []);
    }

    private static ScenarioValidation Show(ScenarioReading reading) => reading.Scenario is not { } scenario
        ? new ScenarioValidation
        {
            Valid = false,
            Errors = [.. reading.Errors.Select(error => new FileErrorView { File = error.File, Line = error.Line, Column = error.Column, Message = error.Message })],
            Parameters = ScenarioViews.Parameters(reading),
        }
        : new ScenarioValidation
        {
            Valid = true,
            Name = scenario.Name,
            LongestSeconds = ScenarioEstimate.Of(scenario).DurationSeconds,
            ExpectedSeconds = ExpectedDuration.Of(scenario),
            Calls = ScenarioEstimate.Of(scenario).PlannedCalls,
            PeakSessions = LoadPlan.Of(scenario.Steps).Max(),
            Steps = [.. scenario.Steps.Select(step => step.Title)],
            Parameters = ScenarioViews.Parameters(reading),
        };
}
