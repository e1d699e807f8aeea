using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Admission;

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

    public static IResult Of(AdmissionDecision decision)
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (decision.RunningRunId is { } running)
            more["runId"] = running;
        if (decision.Examination is { Errors.Count: > 0 } examination)
            more["errors"] = examination.Errors;

        var status = decision.Code switch
        {
            ProblemCodes.TargetBusy => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        };
        return Of(status, decision.Code ?? ProblemCodes.RequestInvalid, decision.Reasons[0], more);
    }
}
