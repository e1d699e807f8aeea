using System.Text.Json;
using LoadPlatform.BaselineValidator.Checks;
using LoadPlatform.BaselineValidator.Estimating;
using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.BaselineValidator.References;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.BaselineValidator;

/// <summary>Decides, once per run, whether its target is at its baseline, and leaves the evidence in the run log.</summary>
/// <param name="log">The run log.</param>
/// <param name="references">Resolves the target's references.</param>
/// <param name="observer">Looks at the target.</param>
/// <param name="scaling">Reads how the target scales.</param>
/// <param name="estimator">Estimates the run.</param>
/// <param name="service">This service.</param>
/// <param name="clock">The run's clock.</param>
internal sealed class BaselineCheckService(
    IRunLog log, ReferenceResolver references, TargetObserver observer, ScalingReader scaling, RunEstimator estimator, ServiceIdentity service, TimeProvider clock)
{
    private const string DecidedKey = "baseline:decided";
    private const string EstimatedKey = "estimate";

    /// <summary>Decides, or says again what was decided.</summary>
    /// <returns>Null where the run is past its baseline without a decision: it was cancelled, or failed.</returns>
    public async Task<BaselineDecision?> DecideAsync(Guid runId, CancellationToken cancellationToken)
    {
        if (await log.FindAsync<BaselineDecision>(runId, RunDocuments.Baseline, cancellationToken) is { } decided)
            return decided;

        if (await log.FindSummaryAsync(runId, cancellationToken) is { Status: > RunStatus.CheckingBaseline })
            return null;

        var definition = await log.GetDefinitionAsync(runId, cancellationToken);
        var resolution = await references.ResolveAsync(definition.Target, cancellationToken);
        var (checks, estimate) = resolution.Target is { } target
            ? await LookAsync(definition, target, resolution.HasReferences, cancellationToken)
            : ([BaselineChecks.References(resolution, clock.GetUtcNow())], null);

        var seen = new BaselineDecision { Holds = checks.All(check => check.Holds), Checks = checks, Estimate = estimate, At = clock.GetUtcNow() };
        var decision = await DecideAsync(runId, seen, cancellationToken);
        await Task.WhenAll(decision.Checks.Select(check => RecordAsync(runId, check, cancellationToken)).Append(RecordAsync(runId, decision.Estimate, cancellationToken)));
        await log.WriteAsync(runId, RunDocuments.Baseline, decision, cancellationToken: cancellationToken);
        return decision;
    }

    /// <summary>Makes a decision the run's, where no other was before it. The event decides: the document may be missing after a crash.</summary>
    private async Task<BaselineDecision> DecideAsync(Guid runId, BaselineDecision decision, CancellationToken cancellationToken)
    {
        var data = JsonSerializer.SerializeToElement(decision, RunLogJson.Options);
        if (await AppendAsync(runId, RunEventTypes.BaselineDecided, DecidedKey, decision.Holds ? "the baseline holds" : "the baseline does not hold", decision.At, data, cancellationToken))
            return decision;

        var events = await log.ReadEventsAsync(runId, cancellationToken: cancellationToken);
        return events.Single(entry => entry.Value.Key == DecidedKey).Value.Data?.Deserialize<BaselineDecision>(RunLogJson.Options)
            ?? throw new InvalidOperationException($"The baseline of the run {runId} was decided without saying how.");
    }

    private async Task<(IReadOnlyList<BaselineCheck> Checks, RunEstimate? Estimate)> LookAsync(RunDefinition definition, Target target, bool hasReferences, CancellationToken cancellationToken)
    {
        var stored = log.WriteAsync(definition.RunId, RunDocuments.Target, target, cancellationToken: cancellationToken);
        var snapshot = SnapshotAsync(definition.RunId, target, cancellationToken);
        var estimated = estimator.EstimateAsync(definition, target, snapshot, cancellationToken);
        var observed = await observer.ObserveAsync(target, cancellationToken);
        await Task.WhenAll(stored, snapshot, estimated);

        var estimate = await estimated;
        BaselineCheck[] resolved = hasReferences ? [BaselineChecks.References(new Resolution(target, true, []), observed.At)] : [];
        return ([.. resolved, .. BaselineChecks.Decide(target, observed), .. EstimateChecks.Decide(definition, estimate, observed.At)], estimate);
    }

    /// <summary>How the target scales is no check of the baseline: it is for the estimate and the report, and what is read after the run is compared with it.</summary>
    private async Task<ScalingSnapshot> SnapshotAsync(Guid runId, Target target, CancellationToken cancellationToken)
    {
        var (snapshot, failures) = await scaling.ReadAsync(target, cancellationToken);
        await log.WriteAsync(runId, RunDocuments.Scaling, snapshot, cancellationToken: cancellationToken);
        foreach (var failure in failures)
            await AppendAsync(runId, RunEventTypes.ProbeFailed, $"scaling-unread:{failure.Source}", $"how the target scales could not be read: {failure}", clock.GetUtcNow(), null, cancellationToken);
        return snapshot;
    }

    private Task RecordAsync(Guid runId, RunEstimate? estimate, CancellationToken cancellationToken) => estimate is null
        ? Task.CompletedTask
        : AppendAsync(runId, RunEventTypes.Estimated, EstimatedKey, EstimateText.Of(estimate), estimate.At, JsonSerializer.SerializeToElement(estimate, RunLogJson.Options), cancellationToken);

    private Task RecordAsync(Guid runId, BaselineCheck check, CancellationToken cancellationToken) =>
        AppendAsync(
            runId,
            RunEventTypes.BaselineChecked,
            $"baseline:{check.Name}",
            $"{check.Name}: expected {check.Expected}, found {check.Actual}",
            check.At,
            JsonSerializer.SerializeToElement(check, RunLogJson.Options),
            cancellationToken);

    private Task<bool> AppendAsync(Guid runId, string type, string key, string message, DateTimeOffset at, JsonElement? data, CancellationToken cancellationToken) =>
        log.AppendAsync(runId, new RunEvent { Key = key, Type = type, At = at, Source = service.Name, Message = message, Data = data }, cancellationToken);
}
