using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Targets;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.ServiceDefaults.Faults;
using Microsoft.Extensions.Options;

namespace LoadPlatform.Gateway.Admission;

/// <summary>Examines a request for a run: is its scenario sound, is there such a target, can the one be played on the other within the limits? Everything that is wrong is said at once.</summary>
internal sealed class RequestExaminer(TargetRegistry targets, StoredRuns stored, TimeProvider time, IOptions<ClockOptions> clock, IOptions<FaultOptions> faults)
{
    /// <summary>Examines a request.</summary>
    public async Task<Examination> ExamineAsync(TestRequested request, CancellationToken cancellationToken)
    {
        var requested = RequestedScenario.Read(new ScenarioRequest { Scenario = request.Scenario, ScenarioYaml = request.ScenarioYaml, Parameters = request.Parameters, Includes = request.Includes });
        var scenario = requested.Reading?.Scenario;
        var target = targets.Find(request.Target);
        List<RequestProblem> problems = [.. UnknownMembers.Problems(request), .. requested.Problems];
        if (target is null)
            problems.Add(new RequestProblem(ProblemCodes.TargetUnknown, $"{(request.Target.Length == 0 ? "Name a target." : $"There is no target '{request.Target}'.")} Targets: {string.Join(", ", targets.Names)}."));
        if (scenario is not null)
            problems.AddRange(Unplayable(scenario, target).Select(reason => new RequestProblem(ProblemCodes.ScenarioInvalid, reason)));
        problems.AddRange(RequestLimits.Problems(request, scenario));
        if (request.BaselineRunId is { } baseline && await stored.ProblemAsync(baseline, request.RunId, scenario?.Name, target?.Name, cancellationToken) is { } problem)
            problems.Add(problem);

        return problems.Count == 0
            ? new Examination { Definition = Define(request, requested.Reading!, target!) }
            : new Examination { Problems = problems, Errors = requested.Reading?.Errors ?? [] };
    }

    private IEnumerable<string> Unplayable(Scenario scenario, Target? target)
    {
        if (target is { Sipp: null } && scenario.Steps.OfType<PlaceCallsStep>().Any())
            yield return $"The scenario '{scenario.Name}' places calls, but the target '{target.Name}' has no 'sipp' section in targets.yaml.";

        if (target is { Metrics: null } && Needed(scenario).FirstOrDefault(ScenarioMetrics.IsOfTargetStack) is { } metric)
            yield return $"The scenario '{scenario.Name}' asks for {metric}, but the target '{target.Name}' has no 'metrics' section in targets.yaml: there will be no sample of it.";

        if (target is not null && target.Kind != TargetDefaults.LoadStack && scenario.Steps.OfType<SwarmStep>().Any(swarm => swarm.LaunchStep is null))
            yield return $"The scenario '{scenario.Name}' starts a swarm without a launched task, but the target '{target.Name}' has no Locust master of its own: it is no {TargetDefaults.LoadStack}. Add a launch_task step before it.";

        if (scenario.Faults.Count > 0 && faults.Value.Url is null)
            yield return $"The scenario '{scenario.Name}' asks for faults, but nobody is configured to make them (Faults:Url). Leave 'faults' out to test a real service.";
    }

    // Without a sample of these a run proves nothing; a warning may be in vain.
    private static IEnumerable<string> Needed(Scenario scenario) =>
    [
        .. scenario.Steps.OfType<AssertStep>().Select(step => step.Metric),
        .. scenario.Steps.OfType<WaitUntilStep>().Select(step => step.Metric),
        .. scenario.Criteria.Where(criterion => criterion.Severity != CriterionSeverity.Warn).Select(criterion => criterion.Metric),
    ];

    private RunDefinition Define(TestRequested request, ScenarioReading reading, Target target) => new()
    {
        RunId = request.RunId,
        Scenario = reading.Scenario!.Name,
        ScenarioYaml = reading.PlainYaml!,
        Target = target,
        Queue = request.Queue == true,
        Parameters = request.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal),
        DryRun = request.DryRun == true,
        MaxCost = request.MaxCost,
        MaxDurationSeconds = request.MaxDurationSeconds,
        BaselineRunId = request.BaselineRunId,
        RequestedBy = request.RequestedBy,
        RequestedAt = request.RequestedAt ?? time.GetUtcNow(),
        ClockScale = clock.Value.Scale,
    };
}
