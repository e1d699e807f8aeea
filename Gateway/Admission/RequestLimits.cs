using System.Globalization;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Gateway.Admission;

/// <summary>Holds the limits of a request against its scenario. What a run costs is known only when its target was looked at.</summary>
internal static class RequestLimits
{
    public static IEnumerable<RequestProblem> Problems(TestRequested request, Scenario? scenario)
    {
        if (request.MaxCost is { } cost && !(cost >= 0 && double.IsFinite(cost)))
            yield return new RequestProblem(ProblemCodes.RequestInvalid, "The most that the run may cost (maxCost) must be a number from 0 up, in USD.");

        if (request.MaxDurationSeconds is not { } most)
            yield break;

        if (!(most > 0 && double.IsFinite(most)))
        {
            yield return new RequestProblem(ProblemCodes.RequestInvalid, "The longest that the run may take (maxDurationSeconds) must be a number above 0, in seconds.");
            yield break;
        }

        if (scenario is not null && ScenarioEstimate.Of(scenario).DurationSeconds is var longest && longest > most)
        {
            yield return new RequestProblem(
                ProblemCodes.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"The scenario '{scenario.Name}' can take {longest} s, but the request allows {most} s (maxDurationSeconds): raise the limit, or shorten the scenario's waits."));
        }
    }
}
