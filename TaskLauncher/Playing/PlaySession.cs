using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Locust;
using LoadPlatform.TaskLauncher.Playing.Live;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>One scenario being played by this process, under a lease: what it is, and its journal.</summary>
internal sealed class PlaySession(Guid runId, Lease lease, Scenario scenario, Target target, EngineState state, IRunLog log, string service, TimeProvider time)
{
    /// <summary>The run.</summary>
    public Guid RunId => runId;

    /// <summary>The name of the service that plays, for messages.</summary>
    public string Service => service;

    /// <summary>The lease: every write names it.</summary>
    public Lease Lease => lease;

    /// <summary>The scenario.</summary>
    public Scenario Scenario => scenario;

    /// <summary>The target, its references resolved.</summary>
    public Target Target => target;

    /// <summary>The SIPp processes that the scenario needs.</summary>
    public CohortPlan Plan { get; } = CohortPlan.Of(scenario.Steps);

    /// <summary>Everything that is known of the run by now.</summary>
    public LiveRecord Live { get; } = new(log, runId, scenario);

    /// <summary>The criteria that end the scenario early where they are broken.</summary>
    public IReadOnlyList<Criterion> StopCriteria { get; } = [.. scenario.Criteria.Where(criterion => criterion.Stop)];

    /// <summary>Whether a step says how many of its calls may fail.</summary>
    public bool HasFailLimits { get; } = scenario.Steps.OfType<PlaceCallsStep>().Any(step => step.FailLimit is not null);

    /// <summary>When the stop criteria are to be judged next: not before a moment on the run's clock, nor before a timestamp of the wall clock.</summary>
    public (DateTimeOffset Run, long Wall) JudgeAt { get; set; }

    /// <summary>How far it is.</summary>
    public EngineState State { get; private set; } = state;

    /// <summary>The cohorts whose calls have not been ended.</summary>
    public IReadOnlyList<CohortRecord> LiveCohorts => [.. State.Cohorts.Where(cohort => cohort.EndedAt is null)];

    /// <summary>The swarms that have not ended, as far as is known.</summary>
    public IReadOnlyList<PlayedSwarm> LiveSwarms => [.. State.Swarms.Where(swarm => swarm.Record.EndedAt is null)];

    /// <summary>The swarm that a step started.</summary>
    public PlayedSwarm SwarmOf(int stepIndex) => State.Swarms.Single(swarm => swarm.Record.StepIndex == stepIndex);

    /// <summary>Changes the state, in the run log first.</summary>
    public async Task SaveAsync(Func<EngineState, EngineState> change, CancellationToken cancellationToken)
    {
        var next = change(State) with { LastSeenAt = time.GetUtcNow() };
        await log.WriteAsync(runId, RunDocuments.Engine, next, lease, cancellationToken);
        State = next;
    }

    /// <summary>
    /// Makes sure that this engine still holds the lease, before it does something to the world outside: a process that was stopped for a
    /// while does not know that its lease ran out.
    /// </summary>
    /// <exception cref="RunLog.Leases.LeaseLostException">It does not.</exception>
    public Task ConfirmLeaseAsync(CancellationToken cancellationToken) => SaveAsync(state => state, cancellationToken);

    /// <summary>Changes one cohort's record, in the run log first.</summary>
    public Task SaveCohortAsync(string name, Func<CohortRecord, CohortRecord> change, CancellationToken cancellationToken) =>
        SaveAsync(state => state with { Cohorts = [.. state.Cohorts.Select(cohort => cohort.Name == name ? change(cohort) : cohort)] }, cancellationToken);

    /// <summary>Changes what is known of one swarm, in the run log first.</summary>
    public Task SaveSwarmAsync(int stepIndex, Func<PlayedSwarm, PlayedSwarm> change, CancellationToken cancellationToken) =>
        SaveAsync(state => state with { Swarms = [.. state.Swarms.Select(swarm => swarm.Record.StepIndex == stepIndex ? change(swarm) : swarm)] }, cancellationToken);

    /// <summary>Appends an event, once per key.</summary>
    public Task AppendAsync(string key, string type, string message, object? data, CancellationToken cancellationToken) =>
        log.AppendAsync(
            runId,
            new RunEvent
            {
                Key = key,
                Type = type,
                At = time.GetUtcNow(),
                Source = service,
                Message = message,
                Data = data is null ? null : System.Text.Json.JsonSerializer.SerializeToElement(data, RunLogJson.Options),
            },
            cancellationToken);
}
