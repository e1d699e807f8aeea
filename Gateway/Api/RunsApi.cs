using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Gateway.Api;

/// <summary>The routes under <c>/api/v1/runs</c>.</summary>
internal static class RunsApi
{
    public static RouteGroupBuilder MapRuns(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/api/v1/runs").WithTags("Runs");

        runs.MapPost("/", StartRun.HandleAsync)
            .WithName("StartRun").WithSummary("Asks for a run; the header Idempotency-Key makes asking again harmless.")
            .Produces<RunAccepted>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        runs.MapGet("/", ListRuns.HandleAsync)
            .WithName("ListRuns").WithSummary("Lists runs, the newest first.")
            .Produces<RunPage>().ProducesProblem(StatusCodes.Status400BadRequest);
        runs.MapGet("/{id:guid}", ShowRun.HandleAsync)
            .WithName("ShowRun").WithSummary("Shows one run and how far it is.")
            .Produces<RunView>().ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapDelete("/{id:guid}", StopRun.HandleAsync)
            .WithName("CancelRun").WithSummary("Cancels a run: its calls and tasks are ended.")
            .Produces(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapGet("/{id:guid}/events", FollowRun.HandleAsync)
            .WithName("FollowRun").WithSummary("The run's events as they come (server-sent events; Last-Event-ID resumes).")
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("/{id:guid}/metrics", ShowSeries.MetricsAsync)
            .WithName("ShowMetrics").WithSummary("The run's samples.").ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("/{id:guid}/distribution", ShowSeries.DistributionAsync)
            .WithName("ShowDistribution").WithSummary("The run's snapshots of sessions per task.").ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("/{id:guid}/report", ShowReport.HandleAsync)
            .WithName("ShowReport").WithSummary("The run's report: format=md (default), json, html or junit.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPost("/{id:guid}/judge", JudgeRun.HandleAsync)
            .WithName("JudgeRun").WithSummary("Judges a stored run by other criteria; nothing of it is changed. The body may be the file of criteria itself, with ?baseline= for relative limits.")
            .Accepts<JudgeRequest>(BodyReader.Json, BodyReader.Files)
            .Produces<RunJudgement>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        return runs;
    }
}
