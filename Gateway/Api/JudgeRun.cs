using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Admission;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>POST /api/v1/runs/{id}/judge</c>: judges a stored run by other criteria. Its steps and their assertions stay, and nothing of it is changed.</summary>
internal static class JudgeRun
{
    private const string FileName = "criteria.yaml";

    public static async Task<IResult> HandleAsync(
        Guid id, HttpRequest http, BodyReader bodies, IRunLog log, StoredRuns stored, RunRecordReader records, Guid? baseline = null, CancellationToken cancellationToken = default)
    {
        var request = await bodies.ReadAsync(http, text => new JudgeRequest { CriteriaYaml = text }, cancellationToken);
        if (request.CriteriaYaml is not { } yaml)
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.RequestInvalid, "Send the criteria to judge by (criteriaYaml).");

        if (await log.FindSummaryAsync(id, cancellationToken) is not { } summary)
            return Problems.UnknownRun(id);

        if (!summary.IsOver)
            return Problems.Of(StatusCodes.Status409Conflict, ProblemCodes.RunNotOver, $"Run {id} is not over ({summary.Status}): it can be judged when it is.");

        if (!await stored.HasRecordAsync(id, cancellationToken))
            return Problems.Of(StatusCodes.Status410Gone, ProblemCodes.RecordMissing, $"Run {id} ({summary.Status}) has no record to judge: it was not played, or its streams have left the run log. Its report's raw series stay.");

        var history = await records.ReadAsync(id, cancellationToken);
        var reading = CriteriaFile.Read(yaml, FileName, history.Record.Scenario, history.Definition.Parameters);
        var compared = request.BaselineRunId ?? baseline;
        var problem = compared is { } other ? await stored.ProblemAsync(other, id, summary.Scenario, summary.Target, cancellationToken) : null;
        if (reading.Scenario is null || problem is not null)
            return Refuse(reading, problem);

        var record = history.Record with { Scenario = reading.Scenario };
        if (compared is { } baselineId)
            record = record with { Baseline = (await records.ReadAsync(baselineId, cancellationToken)).Record };
        return Results.Ok(Show(id, compared ?? history.Definition.BaselineRunId, RunJudge.Judge(record)));
    }

    private static IResult Refuse(CriteriaReading reading, RequestProblem? problem)
    {
        List<RequestProblem> problems = [];
        if (reading.Scenario is null)
            problems.Add(new RequestProblem(ProblemCodes.CriteriaInvalid, $"The criteria have {reading.Errors.Count} {(reading.Errors.Count == 1 ? "error" : "errors")}."));
        if (problem is not null)
            problems.Add(problem);
        return Problems.Of(StatusCodes.Status400BadRequest, problems, reading.Errors);
    }

    private static RunJudgement Show(Guid id, Guid? baseline, Judgement judgement) => new()
    {
        RunId = id,
        BaselineRunId = baseline,
        Verdict = judgement.Verdict,
        Reasons = judgement.Reasons,
        Assertions = judgement.Assertions,
        Criteria = judgement.Criteria,
        Notes = judgement.Notes,
    };
}
