using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class IncludeTests
{
    private const string Batch = """
        name: batch
        steps:
          - { action: place_calls, count: "${calls}", cohort: "batch-${number:1}", name: place }
          - { action: wait, seconds: 60, name: settle }
        assertions: { max_dropped_calls: 0 }
        criteria:
          - { name: "all up in batch ${number:1}", metric: calls_current, condition: ">=", value: 1, window: { step: settle } }
        """;

    [Fact]
    public void Read_Inclusions_UnfoldsThemWithTheirCriteria()
    {
        const string Yaml = """
            name: outer
            steps:
              - { action: note, text: begins }
              - { action: include, scenario: batch, parameters: { calls: 6 }, name: first }
              - { action: include, scenario: batch, parameters: { calls: "${second:3}", number: 2 }, name: second }
              - { action: end_calls, cohort: batch-2 }
            assertions: { max_dropped_calls: 0 }
            criteria:
              - { name: both, metric: active_count, condition: ">=", value: 1, window: { from: first, to: second } }
              - { name: after the first, metric: active_count, condition: ">=", value: 1, window: { after: first, to: 3 } }
            """;

        var scenario = Files.Valid(Read(Yaml, ("batch", Batch)));

        Assert.Equal(
            ["note: begins", "place: place 6 calls at 1 per 1 s", "settle: wait 60 s", "place: place 3 calls at 1 per 1 s", "settle: wait 60 s", "end the calls of batch-2"],
            scenario.Steps.Select(step => step.Title));
        Assert.Equal(
            [("max_dropped_calls", null, null), ("all up in batch 1", 2, 2), ("all up in batch 2", 4, 4), ("both", 1, 4), ("after the first", 2, 4)],
            scenario.Criteria.Select(criterion => (criterion.Key, criterion.Window.FromStep, criterion.Window.ToStep)));
    }

    [Fact]
    public void Read_ScenarioOfTheCatalog_CanBeIncluded()
    {
        var scenario = Files.Valid("name: outer\nsteps: [ { action: include, scenario: smoke-test }, { action: note, text: done } ]\n");

        Assert.Contains(scenario.Steps, step => step is PlaceCallsStep);
        Assert.NotEmpty(scenario.Criteria);
    }

    [Fact]
    public void PlainYaml_OfAFileWithInclusions_NeedsNoOthers()
    {
        var reading = Read("name: outer\nsteps: [ { action: include, scenario: batch, parameters: { calls: 2 } } ]\n", ("batch", Batch));

        var plain = ScenarioReader.Read(reading.PlainYaml!, "f.yaml", _ => throw new InvalidOperationException(), new Dictionary<string, string>());

        Assert.Equal(Files.Valid(reading).Steps.Select(step => step.Title), Files.Valid(plain).Steps.Select(step => step.Title));
        Assert.Equal(reading.Scenario!.Criteria.Select(criterion => criterion with { Position = default }), plain.Scenario!.Criteria.Select(criterion => criterion with { Position = default }));
    }

    [Fact]
    public void Read_ErrorsInAnIncludedFile_CarryItsPlaceAndThatOfTheInclusion()
    {
        var reading = Read(
            "name: outer\nsteps:\n  - { action: wait, seconds: -1 }\n  - { action: include, scenario: inner }\n  - { action: dance }\n",
            ("inner", "name: inner\nsteps:\n  - { action: include, scenario: innermost }\n"),
            ("innermost", "name: innermost\nsteps:\n  - { action: wiat, seconds: 1 }\ncriteria: [ { name: a } ]\n"));

        Assert.Collection(
            reading.Errors.Select(error => error.ToString()),
            error => Assert.StartsWith("f.yaml:3:30: 'seconds' must be above 0", error),
            error => Assert.Equal("innermost.yaml:3:15: there is no action 'wiat'; did you mean 'wait'? (included at inner.yaml:3:5, included at f.yaml:4:5)", error),
            error => Assert.StartsWith("innermost.yaml:4:13: a criterion needs 'metric'", error),
            error => Assert.StartsWith("innermost.yaml:4:13: a criterion needs 'condition'", error),
            error => Assert.StartsWith("innermost.yaml:4:13: a criterion needs 'value'", error),
            error => Assert.StartsWith("f.yaml:5:15: there is no action 'dance'", error));
    }

    [Fact]
    public void Read_StepsOfAnIncludedFileThatCanNotBeDone_AreReportedThere() => Assert.Contains(
        "inner.yaml:2:10: this ends 3 calls, but at most 2 can be up here; lower the count or place more calls before it. (included at f.yaml:2:45)",
        Files.Errors(Read("name: a\nsteps: [ { action: place_calls, count: 2 }, { action: include, scenario: inner } ]\n", ("inner", "name: inner\nsteps: [ { action: end_calls, count: 3 } ]\n"))));

    [Theory]
    [InlineData("{ action: include }", "needs 'scenario'")]
    [InlineData("{ action: include, scenario: ../batch }", "'scenario' must be a scenario's name in kebab-case")]
    [InlineData("{ action: include, scenario: steady-stat }", "there is no scenario 'steady-stat' to include; did you mean 'steady-state'?")]
    [InlineData("{ action: include, scenario: nowhere }", "use one of the catalog's, or send its file with the request")]
    [InlineData("{ action: include, scenario: batch, seconds: 5 }", "a step with action include has no 'seconds'")]
    [InlineData("{ action: include, scenario: batch }", "the parameter 'calls' has neither a value nor a default")]
    [InlineData("{ action: include, scenario: batch, parameters: { calls: 1, cals: 2 } }", "f.yaml:2:70: there is no parameter 'cals' to give a value to; did you mean 'calls'?")]
    [InlineData("{ action: include, scenario: batch, parameters: { calls: many } }", "batch.yaml:3:35: 'count' must be a whole number, not the text 'many' (from the parameter calls)")]
    [InlineData("{ action: include, scenario: batch, parameters: { calls: [ 1 ] } }", "the value of 'calls' must be a single value")]
    [InlineData("{ action: include, scenario: batch, parameters: { calls: 1 } }, { action: include, scenario: batch, parameters: { calls: 1 } }", "another criterion is named 'all up in batch 1', in batch.yaml, line 7")]
    [InlineData("{ action: include, scenario: faulty }", "faulty.yaml:3:9: an included scenario can not ask for faults")]
    [InlineData("{ action: include, scenario: broken }", "broken.yaml:1:6: this is not valid YAML")]
    [InlineData("{ action: include, scenario: empty }", "empty.yaml:1:1: the file is empty. (included at f.yaml:2:10)")]
    [InlineData("{ action: include, scenario: snake }", "'snake' includes itself: snake → tail → snake")]
    [InlineData("{ action: include, scenario: strict }", "'max_dropped_calls' is 0 here and 5 in strict.yaml, line 3; make them the same, or leave one out.")]
    public void Read_InclusionThatCanNotBe_SaysWhy(string steps, string message)
    {
        var reading = Read(
            $"name: a\nsteps: [ {steps} ]\nassertions: {{ max_dropped_calls: 0 }}\n",
            ("batch", Batch),
            ("faulty", "name: faulty\nsteps: [ { action: wait, seconds: 1 } ]\nfaults: [ { kind: latency } ]\n"),
            ("broken", "a: [ }"),
            ("empty", ""),
            ("snake", "name: snake\nsteps: [ { action: include, scenario: tail } ]\n"),
            ("tail", "name: tail\nsteps: [ { action: include, scenario: snake } ]\n"),
            ("strict", "name: strict\nsteps: [ { action: place_calls, count: 1 } ]\nassertions: { max_dropped_calls: 5 }\n"));

        Assert.Contains(message, Files.Errors(reading));
    }

    [Fact]
    public void Read_InclusionsDeeperThanTheLimit_AreRefused()
    {
        var reading = ScenarioReader.Read(Include("level-1"), "f.yaml", name => Include($"level-{int.Parse(name[6..]) + 1}"), new Dictionary<string, string>());

        Assert.Contains("level-8.yaml:2:39: this is included 8 levels deep already", Files.Errors(reading));
    }

    [Fact]
    public void Read_InclusionsThatUnfoldBeyondTheLimit_AreRefused()
    {
        var reading = Read(
            Include([.. Enumerable.Repeat("many", 6)]), ("many", "name: many\nsteps: [" + string.Join(',', Enumerable.Repeat("{ action: wait, seconds: 1 }", 100)) + "]\n"));

        Assert.Equal("f.yaml:2:195: with the included ones there are more than 500 steps; leave some out.", Assert.Single(reading.Errors).ToString());
    }

    [Fact]
    public void Read_InclusionBomb_EndsSoon()
    {
        var asked = 0;
        var reading = ScenarioReader.Read(
            Include([.. Enumerable.Repeat("b-1", 10)]), "f.yaml",
            name =>
            {
                asked++;
                return Include([.. Enumerable.Repeat($"b-{int.Parse(name[2..]) + 1}", 10)]);
            },
            new Dictionary<string, string>());

        Assert.NotEmpty(reading.Errors);
        Assert.InRange(asked, 1, ReadingLimits.IncludeDepth);
    }

    private static string Include(params string[] names) => $"name: outer\nsteps: [ {string.Join(", ", names.Select(name => $"{{ action: include, scenario: {name} }}"))} ]\n";

    private static ScenarioReading Read(string yaml, params (string Name, string Text)[] files) =>
        ScenarioReader.Read(yaml, "f.yaml", name => files.FirstOrDefault(file => file.Name == name).Text, new Dictionary<string, string>());
}
