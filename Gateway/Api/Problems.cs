using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Admission;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Api;

/// <summary>The gateway's errors: RFC 9457 problem details with a stable <c>code</c>.</summary>
internal static class Problems
{
    public static IResult Of(int status, string code, string detail, IDictionary<string, object?>? more = null)
    {
        var extensions = more is null ? new Dictionary<string, object?>(StringComparer.Ordinal) : new Dictionary<string, object?>(more, StringComparer.Ordinal);
        extensions["code"] = code;
        return Results.Problem(detail, statusCode: status, type: $"urn:loadplatform:problem:{code}", extensions: extensions);
    }

    public static IResult UnknownRun(Guid id) =>
        Of(StatusCodes.Status404NotFound, ProblemCodes.RunUnknown, $"There is no run {id}.");

    public static IResult NotReady(string? missing) =>
        Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.NotReady, $"The platform is starting, try again in a few seconds. {missing}");

    public static IResult Of(AdmissionDecision decision) => decision.RunningRunId is { } running
        ? Of(StatusCodes.Status409Conflict, decision.Problems[0].Code, decision.Problems[0].Detail, new Dictionary<string, object?>(StringComparer.Ordinal) { ["runId"] = running })
        : Of(StatusCodes.Status400BadRequest, decision.Problems, decision.Errors);

    /// <summary>Several problems at once: code and detail are the first one's, <c>problems</c> lists all, <c>errors</c> those of the file.</summary>
    public static IResult Of(int status, IReadOnlyList<RequestProblem> problems, IReadOnlyList<ScenarioError> errors)
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (problems.Count > 1)
            more["problems"] = problems;
        if (errors.Count > 0)
            more["errors"] = errors;
        return Of(status, problems[0].Code, problems[0].Detail, more);
    }
}
