using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Targets;
using LoadPlatform.ServiceDefaults.Clock;
using LoadPlatform.ServiceDefaults.Faults;
using Microsoft.Extensions.Options;

namespace LoadPlatform.Gateway.Admission;

/// <summary>Examines a request for a run: is there such a scenario, is its file sound, is there such a target, can the scenario be played on it?</summary>
internal sealed class RequestExaminer(TargetRegistry targets, TimeProvider time, IOptions<ClockOptions> clock, IOptions<FaultOptions> faults)
{
    /// <summary>Examines a request.</summary>
    public Examination Examine(TestRequested request)
    {
        var (yaml, file) = request.ScenarioYaml is { } text ? (text, "scenario.yaml") : (ScenarioCatalog.Find(request.Scenario), $"{request.Scenario}.yaml");
        if (yaml is null)
            return Examination.Invalid(ProblemCodes.ScenarioUnknown, $"There is no scenario '{request.Scenario}'. Scenarios: {string.Join(", ", ScenarioCatalog.Names)}.");

        var reading = ScenarioReader.Read(yaml, file);
        if (reading.Scenario is null)
            return Examination.Invalid(ProblemCodes.ScenarioInvalid, $"The scenario has {reading.Errors.Count} {(reading.Errors.Count == 1 ? "error" : "errors")}.", reading.Errors);

        if (targets.Find(request.Target) is not { } target)
            return Examination.Invalid(ProblemCodes.TargetUnknown, $"There is no target '{request.Target}'. Targets: {string.Join(", ", targets.Names)}.");

        return Unplayable(reading.Scenario, target) is { } reason
            ? Examination.Invalid(ProblemCodes.ScenarioInvalid, reason)
            : new Examination { Definition = Define(request, reading.Scenario, yaml, target) };
    }

    private string? Unplayable(Scenario scenario, Target target)
    {
        if (target.Sipp is null && scenario.Steps.OfType<PlaceCallsStep>().Any())
            return $"The scenario '{scenario.Name}' places calls, but the target '{target.Name}' has no 'sipp' section in targets.yaml.";

        if (target.Kind != TargetDefaults.LoadStack && scenario.Steps.OfType<SwarmStep>().Any(swarm => swarm.LaunchStep is null))
            return $"The scenario '{scenario.Name}' starts a swarm without a launched task, but the target '{target.Name}' has no Locust master of its own: it is no {TargetDefaults.LoadStack}. Add a launch_task step before it.";

        return scenario.Faults.Count > 0 && faults.Value.Url is null
            ? $"The scenario '{scenario.Name}' asks for faults, but nobody is configured to make them (Faults:Url). Leave 'faults' out to test a real service."
            : null;
    }

    private RunDefinition Define(TestRequested request, Scenario scenario, string yaml, Target target) => new()
    {
        RunId = request.RunId,
        Scenario = scenario.Name,
        ScenarioYaml = yaml,
        Target = target,
        Queue = request.Queue == true,
        RequestedBy = request.RequestedBy,
        RequestedAt = request.RequestedAt ?? time.GetUtcNow(),
        ClockScale = clock.Value.Scale,
    };
}
