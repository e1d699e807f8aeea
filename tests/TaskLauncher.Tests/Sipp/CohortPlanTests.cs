using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Sipp;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

public sealed class CohortPlanTests
{
    [Fact]
    public void Of_SixPlacedFourEnded_PlansFourAndTwo()
    {
        var plan = CohortPlan.Of([new PlaceCallsStep(6, 1), new EndCallsStep(4)]);

        Assert.Equal([("step-1_part1", 4), ("step-1_part2", 2)], plan.PlacedBy(0).Select(cohort => (cohort.Name, cohort.Count)));
        Assert.Equal(["step-1_part1"], plan.EndedBy(1).Select(cohort => cohort.Name));
    }

    [Fact]
    public void Of_TwoSteps_EndsTheOldestFirst()
    {
        var plan = CohortPlan.Of([new PlaceCallsStep(6, 1, Cohort: "first"), new PlaceCallsStep(6, 1, Cohort: "second"), new EndCallsStep(8), new EndAllCallsStep()]);

        Assert.Equal([("first", 6)], plan.PlacedBy(0).Select(cohort => (cohort.Name, cohort.Count)));
        Assert.Equal([("second_part1", 2), ("second_part2", 4)], plan.PlacedBy(1).Select(cohort => (cohort.Name, cohort.Count)));
        Assert.Equal(["first", "second_part1"], plan.EndedBy(2).Select(cohort => cohort.Name));
        Assert.Equal(["second_part2"], plan.EndedBy(3).Select(cohort => cohort.Name));
    }

    /// <summary>Calls with a time to hold are gone when it is over: ending them would end nothing.</summary>
    [Theory]
    [InlineData(120, "second_part1")]
    [InlineData(60, "first_part1")]
    public void Of_CallsThatAreLongOver_AreNotEndedAgain(double wait, string ended)
    {
        var plan = CohortPlan.Of([new PlaceCallsStep(6, 1, HoldSeconds: 60, Cohort: "first"), new WaitStep(wait), new PlaceCallsStep(6, 1, Cohort: "second"), new EndCallsStep(4)]);

        Assert.Equal([ended], plan.EndedBy(3).Select(cohort => cohort.Name));
    }

    [Fact]
    public void Of_CohortEnded_EndsWhatIsLeftOfIt()
    {
        var plan = CohortPlan.Of([new PlaceCallsStep(6, 1, Cohort: "first"), new PlaceCallsStep(2, 1, Cohort: "second"), new EndCallsStep(4), new EndCallsStep(0) { Cohort = "first" }, new EndCallsStep(0) { Cohort = "second" }]);

        Assert.Equal(["first_part1"], plan.EndedBy(2).Select(cohort => cohort.Name));
        Assert.Equal(["first_part2"], plan.EndedBy(3).Select(cohort => cohort.Name));
        Assert.Equal(["second"], plan.EndedBy(4).Select(cohort => cohort.Name));
    }

    [Fact]
    public void Of_CallsPlacedAfterAnEnd_AreNotEndedByIt()
    {
        var plan = CohortPlan.Of([new PlaceCallsStep(2, 1), new EndAllCallsStep(), new PlaceCallsStep(3, 1)]);

        Assert.Equal(["step-1"], plan.EndedBy(1).Select(cohort => cohort.Name));
        Assert.Equal(["step-3"], plan.PlacedBy(2).Select(cohort => cohort.Name));
    }

    [Fact]
    public void Of_AnAuthorsNameThatLooksLikeAPart_StaysUnique()
    {
        var plan = CohortPlan.Of([new PlaceCallsStep(4, 1, Cohort: "a"), new PlaceCallsStep(4, 1, Cohort: "a-1"), new EndCallsStep(2)]);

        var names = plan.PlacedBy(0).Concat(plan.PlacedBy(1)).Select(cohort => cohort.Name).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Of_AnAuthorsNameThatLooksLikeAStepsOwn_StaysUnique()
    {
        var plan = CohortPlan.Of([new PlaceCallsStep(4, 1, Cohort: "step-2"), new PlaceCallsStep(4, 1)]);

        Assert.Equal(("step-2", "step_2"), (plan.PlacedBy(0)[0].Name, plan.PlacedBy(1)[0].Name));
    }

    [Fact]
    public void Of_AnyScenario_KeepsItsPromises() =>
        Prop.ForAll(Scenarios().ToArbitrary(), steps =>
        {
            var plan = CohortPlan.Of(steps);
            var placed = Enumerable.Range(0, steps.Count).SelectMany(index => plan.PlacedBy(index).Select(cohort => (Step: index, Cohort: cohort))).ToList();
            var ended = Enumerable.Range(0, steps.Count).SelectMany(index => plan.EndedBy(index).Select(cohort => (Step: index, Cohort: cohort))).ToList();

            foreach (var (step, index) in steps.Select((step, index) => (step, index)))
            {
                if (step is PlaceCallsStep place)
                    Assert.Equal(place.Count, plan.PlacedBy(index).Sum(cohort => cohort.Count));
                if (step is EndCallsStep end)
                    Assert.Equal(Math.Min(end.Count, Up(steps, index)), plan.EndedBy(index).Sum(cohort => cohort.Count));
            }

            Assert.All(ended, end => Assert.Contains(placed, start => start.Cohort == end.Cohort && start.Step < end.Step));
            Assert.Equal(ended.Count, ended.Select(end => end.Cohort).Distinct().Count());
            Assert.All(placed, start => Assert.True(start.Cohort.Count > 0));
            AssertDistinct(placed.Select(start => start.Cohort.Name));
            AssertDistinct(placed.Select(start => start.Cohort.SipPort));
            AssertDistinct(placed.Select(start => start.Cohort.ControlPort));
            AssertDistinct(placed.Select(start => start.Cohort.MediaPort));
        }).QuickCheckThrowOnFailure();

    /// <summary>How many calls are up before a step.</summary>
    private static int Up(IReadOnlyList<ScenarioStep> steps, int before) => steps.Take(before).Aggregate(0, (up, step) => step switch
    {
        PlaceCallsStep place => up + place.Count,
        EndCallsStep end => Math.Max(0, up - end.Count),
        EndAllCallsStep => 0,
        _ => up,
    });

    private static Gen<IReadOnlyList<ScenarioStep>> Scenarios()
    {
        var place = Gen.Choose(1, 30).Select(count => (ScenarioStep)new PlaceCallsStep(count, 1));
        var end = Gen.Choose(1, 40).Select(count => (ScenarioStep)new EndCallsStep(count));
        var other = Gen.Elements<ScenarioStep>(new EndAllCallsStep(), new WaitStep(1));
        return Gen.Frequency((4, place), (4, end), (1, other)).ListOf().Select(steps => (IReadOnlyList<ScenarioStep>)[.. steps]);
    }

    private static void AssertDistinct<T>(IEnumerable<T> values)
    {
        var all = values.ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }
}
