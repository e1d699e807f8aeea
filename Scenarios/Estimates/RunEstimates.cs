using System.Globalization;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>Estimates, before a run is played, what it takes and what it costs at the most: a pure function of what was asked for and of what is known of the target.</summary>
public static class RunEstimates
{
    /// <summary>Estimates a run.</summary>
    /// <param name="input">What is known.</param>
    /// <param name="at">When it is made (UTC, the run's clock).</param>
    public static RunEstimate Of(EstimateInput input, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(input);

        double[] seconds = [.. input.Scenario.Steps.Select(ScenarioEstimate.Longest)];
        var calls = LoadPlan.Of(input.Scenario.Steps);
        var tasks = TaskPlan.Of(input, calls);
        EstimatedCost[] costs = [.. FargateCosts.OfTarget(input, tasks, seconds), .. FargateCosts.OfLaunched(input, seconds), .. WatchingCosts.Of(input, tasks, seconds)];
        var known = costs.Sum(cost => cost.Usd ?? 0);
        string[] unknown = [.. costs.Select(cost => cost.Unknown).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new RunEstimate
        {
            At = at,
            LongestSeconds = seconds.Sum(),
            ExpectedSeconds = ExpectedDuration.Of(input.Scenario),
            Calls = ScenarioEstimate.Of(input.Scenario).PlannedCalls,
            PeakSessions = calls.DefaultIfEmpty().Max(),
            ExpectedTasks = tasks.Tasks is { } plan ? (int)plan.DefaultIfEmpty(input.Target.Baseline.Running).Max() : null,
            LaunchedTasks = input.Scenario.Steps.OfType<LaunchTaskStep>().Sum(step => step.Count),
            Costs = costs,
            KnownUsd = known,
            TotalUsd = unknown.Length == 0 ? known : null,
            Unknown = unknown,
            Notes = [.. Notes(input, tasks)],
        };
    }

    private static IEnumerable<string> Notes(EstimateInput input, TaskPlan tasks)
    {
        yield return $"List prices of {ListPrices.Region}, {ListPrices.Date:MMMM yyyy} ({ListPrices.Source}): Fargate on demand on Linux/x86, DynamoDB on demand.";
        if (input.Target.Region is { } region && region != ListPrices.Region)
            yield return $"The target is in {region}, where prices differ.";
        yield return "Not in it: what the target itself calls and writes, data transfer, load balancers, the SIPp host.";
        if (Later(input, tasks) is { } perHour)
            yield return string.Create(CultureInfo.InvariantCulture, $"Tasks that were added go on after the run until the service scales in: {perHour:0.00} USD per hour.");
    }

    private static double? Later(EstimateInput input, TaskPlan tasks) =>
        tasks.Tasks is [.., var last] && last > input.Target.Baseline.Running && input.Scaling is { TaskCpu: { } cpu, TaskMemory: { } memory }
            ? (last - input.Target.Baseline.Running) * ListPrices.FargateSecond(cpu, memory) * 3600
            : null;
}
