using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>One mistake hides no other, and is not said twice in other words.</summary>
public sealed class AllAtOnceTests
{
    [Fact]
    public void Read_MisspeltKey_HidesNeitherAWrongCohortNorAWrongWindow() => AssertErrors(
        """
        name: a
        descripton: misspelt
        steps:
          - { action: place_calls, count: 3, cohort: third, name: load }
          - { action: wait, secnds: 60, name: hold }
          - { action: end_calls, cohort: thrid }
          - { action: stop_swarm }
        criteria:
          - { name: b, metric: active_count, condition: "<=", value: 5, window: { from: hold, to: load } }
        """,
        "2:1: a scenario has no 'descripton'; did you mean 'description'?",
        "5:5: a step with action wait needs 'seconds', for example seconds: 60.",
        "5:21: a step with action wait has no 'secnds'; did you mean 'seconds'?",
        "6:5: no step before this one places a cohort 'thrid'; did you mean 'third'?",
        "7:5: this stops a swarm, but no step before it starts one; add a swarm step or leave it out.",
        "9:73: the window ends before it begins; name a later step as its end, or an earlier one as its beginning.");

    [Theory]
    [InlineData("{ action: place_calls, cuont: 3, count: 3 }, { action: end_calls, cohort: third }, { action: wait_until, metric: calls_current, condition: \">=\", value: 3, timeout_seconds: 5 }")]
    [InlineData("{ action: place_cals, count: 3 }, { action: end_calls, count: 3 }")]
    [InlineData("wait, { action: end_calls, count: 3 }, { action: stop_task }")]
    [InlineData("{ action: place_calls, count: 3 }, { action: launch_task, task_definition: a, cuont: 3 }, { action: stop_task }")]
    [InlineData("{ action: include, scenario: nowhere }, { action: end_calls, count: 3 }, { action: stop_swarm }")]
    [InlineData("{ action: place_calls, count: \"${calls}\" }, { action: end_calls, count: 3 }")]
    public void Read_StepThatCanNotBeRead_IsTheOnlyError(string steps) =>
        Assert.Single(ScenarioReader.Read($"name: a\nsteps: [ {steps} ]\nassertions: {{ max_dropped_calls: 0 }}\n", "f.yaml").Errors);

    [Theory]
    [InlineData("stesp: [ { action: wait, seconds: 1 } ]", 2)]
    [InlineData("steps: { action: wait, seconds: 1 }", 1)]
    [InlineData("steps: []", 1)]
    [InlineData("steps: [ wait ]", 1)]
    [InlineData("steps: [ { action: place_calls, count: 1, name: [ load ] } ]", 1)]
    public void Read_StepsThatCanNotBeRead_MakeNoErrorInAWindow(string steps, int errors) => Assert.Equal(
        errors,
        ScenarioReader.Read($"name: a\n{steps}\nassertions: {{ max_dropped_calls: 0 }}\ncriteria: [ {{ name: b, metric: active_count, aggregation: mean, condition: \"<=\", value: 5, stop: true, window: {{ to: load, settle_seconds: 500 }} }} ]\n", "f.yaml").Errors.Count);

    [Fact]
    public void Read_CriterionWithAnUnknownParameter_IsTheOnlyErrorOfItsPlace() => AssertErrors(
        """
        name: a
        steps: [ { action: wait, seconds: 60 } ]
        criteria: [ { name: b, metric: active_count, aggregation: "${how}", over_seconds: 30, condition: "<=", value: 5, window: { step: "${which}" } } ]
        """,
        "3:59: the parameter 'how' has neither a value nor a default; give it a value, or write ${how:default}.",
        "3:130: the parameter 'which' has neither a value nor a default; give it a value, or write ${which:default}.");

    [Fact]
    public void Read_SecondInclusionOfABrokenFile_HasItsOwnErrorsOnly()
    {
        var reading = ScenarioReader.Read(
            """
            name: a
            steps:
              - { action: include, scenario: batch }
              - { action: include, scenario: batch, parameters: { calls: many } }
              - { action: include, scenario: batch, parameters: { calls: many, cals: 1 } }
            """,
            "f.yaml", _ => "name: batch\nsteps:\n  - { action: place_calls, count: \"${calls}\" }\n  - { action: wait, seconds: -1 }\n", new Dictionary<string, string>());

        Assert.Equal(
            ["batch.yaml:3:35", "batch.yaml:4:30", "batch.yaml:3:35", "batch.yaml:3:35", "f.yaml:5:68"],
            reading.Errors.Select(error => $"{error.File}:{error.Line}:{error.Column}"));
        Assert.EndsWith("(included at f.yaml:3:5)", reading.Errors[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StepsOfAnIncludedFileThatCanNotBeDone_AreReportedOfEachInclusion()
    {
        const string Include = "{ action: include, scenario: inner }";

        var reading = ScenarioReader.Read(
            $"name: a\nsteps: [ {Include}, {Include} ]\n", "f.yaml", _ => "name: inner\nsteps: [ { action: end_calls, count: 3 }, { action: stop_task } ]\n", new Dictionary<string, string>());

        Assert.Equal(4, reading.Errors.Count);
    }

    [Fact]
    public void Read_CriteriaForARun_AreCheckedBesideOtherErrors()
    {
        var played = Files.Valid("name: a\nsteps: [ { action: wait, seconds: 60 } ]\n");

        var reading = CriteriaFile.Read("extra: 1\nassertions: { max_dropped_calls: 0 }\n", "c.yaml", played, new Dictionary<string, string>());

        Assert.Equal([1, 2], reading.Errors.Select(error => error.Line));
    }

    private static void AssertErrors(string yaml, params string[] errors) =>
        Assert.Equal(errors.Select(error => $"f.yaml:{error}"), ScenarioReader.Read(yaml, "f.yaml").Errors.Select(error => error.ToString()));
}
