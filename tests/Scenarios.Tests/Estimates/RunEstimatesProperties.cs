using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Tests.Judging.BruteForce;

namespace LoadPlatform.Scenarios.Tests.Estimates;

public sealed class RunEstimatesProperties
{
    private const int Cases = 2000;

    [Fact]
    public void Of_MoreCalls_NeverCostsLess() => Seeds.Check(Cases, seed =>
    {
        var random = new Random(seed);
        var steps = Steps(random);
        int[] places = [.. Enumerable.Range(0, steps.Length).Where(i => steps[i] is PlaceCallsStep)];
        if (places.Length == 0)
            return true;

        var changed = places[random.Next(places.Length)];
        var more = (ScenarioStep[])steps.Clone();
        more[changed] = (PlaceCallsStep)steps[changed] with { Count = ((PlaceCallsStep)steps[changed]).Count + random.Next(1, 50) };
        var (before, after) = (Estimate(steps), Estimate(more));
        return after.PeakSessions >= before.PeakSessions
            && after.ExpectedTasks >= before.ExpectedTasks
            && after.LongestSeconds >= before.LongestSeconds
            && after.ExpectedSeconds >= before.ExpectedSeconds
            && after.TotalUsd >= before.TotalUsd
            && after.Costs.Zip(before.Costs).All(pair => pair.First.Usd >= pair.Second.Usd);
    });

    [Fact]
    public void Of_AnyScenario_IsKnownInFullOrSaysWhatIsNot() => Seeds.Check(Cases, seed =>
    {
        var random = new Random(seed);
        var input = Asked.Of(Steps(random)) with { Scaling = random.Next(2) == 0 ? null : Asked.Scaling with { TaskCpu = null } };
        var estimate = RunEstimates.Of(input, Asked.At);
        return estimate.TotalUsd is null == estimate.Unknown.Count > 0
            && estimate.Costs.All(cost => cost.Usd is null == (cost.Unknown is not null) && cost.Usd is null or >= 0)
            && estimate.LongestSeconds >= estimate.ExpectedSeconds;
    });

    private static RunEstimate Estimate(ScenarioStep[] steps) => RunEstimates.Of(Asked.Of(steps), Asked.At);

    private static ScenarioStep[] Steps(Random random) => [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => Step(random, i))];

    private static ScenarioStep Step(Random random, int index) => random.Next(7) switch
    {
        0 or 1 or 2 => new PlaceCallsStep(random.Next(1, 40), random.Next(1, 10), 1000, random.Next(2) == 0 ? null : random.Next(1, 300), random.Next(2) == 0 ? null : $"c{index}"),
        3 => new EndCallsStep(random.Next(1, 40)),
        4 => random.Next(3) == 0 ? new EndAllCallsStep() : new EndCallsStep(0) { Cohort = $"c{random.Next(index + 1)}" },
        5 => new WaitStep(random.Next(1, 400)),
        _ => new SetDesiredCountStep(random.Next(0, 6)),
    };
}
