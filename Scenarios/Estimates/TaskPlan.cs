using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Capacity;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>
/// Foresees the target's tasks step by step: those that its policy wants for the calls, and those that the scenario sets. They never become fewer:
/// when a service scales in, if at all, is its own affair, and the estimate is what the run takes at the most.
/// </summary>
/// <param name="Tasks">The tasks while each step is played; null where they can not be foreseen.</param>
/// <param name="Unknown">Why they can not; null where they can.</param>
internal sealed record TaskPlan(IReadOnlyList<double>? Tasks, string? Unknown)
{
    private const string NotKnown = "how many tasks the target runs is not known";

    public static TaskPlan Of(EstimateInput input, IReadOnlyList<int> calls)
    {
        var isLoaded = calls.Any(count => count > 0);
        var model = IsOnSessions(input) ? CapacityModel.Of(input.Scaling) : null;
        if (Problem(input, isLoaded, model) is { } problem)
            return new TaskPlan(null, problem);

        var tasks = (double)input.Target.Baseline.Running;
        var plan = new double[calls.Count];
        for (var i = 0; i < plan.Length; i++)
        {
            tasks = Math.Max(tasks, model is not null && isLoaded ? model.Expected(calls[i]) : 0);
            tasks = Math.Max(tasks, input.Scenario.Steps[i] is SetDesiredCountStep set ? set.Count : 0);
            plan[i] = tasks;
        }

        return new TaskPlan(plan, null);
    }

    private static string? Problem(EstimateInput input, bool isLoaded, CapacityModel? model)
    {
        // A policy without alarms is none: nothing changes the service but the scenario.
        if (input.Scaling is { AlarmCount: 0, TargetValue: null })
            return null;

        if (input.Scenario.Steps.Any(step => step is SwarmStep or LaunchTaskStep))
            return "how many tasks the target runs is not known: what its policy makes of the load of Locust users and launched tasks can not be foreseen";

        if (!isLoaded)
            return null;

        return input.Scaling switch
        {
            { HasOtherPolicies: true } => $"{NotKnown}: more than one scaling policy may add tasks",
            { TargetMetric: { } metric } when !IsOnSessions(input) => $"{NotKnown}: its policy follows {metric}, not the sessions per task",
            { TargetValue: not null, TargetMetric: null } => $"{NotKnown}: its policy follows no metric of its own, but what is computed of several",
            _ when model is null => $"{NotKnown}: its scaling policy could not be read, or has no target value",
            _ => null,
        };
    }

    private static bool IsOnSessions(EstimateInput input) =>
        input.Scaling?.TargetMetric is { } metric && ScenarioMetrics.Canonical(metric) is MetricNames.SessionsPerTask or MetricNames.MaxSessionsPerTask;
}
