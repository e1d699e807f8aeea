using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class CriteriaFileTests
{
    private static readonly Scenario Played = ScenarioReader.Read(
        """
        name: played
        steps:
          - { name: burst, action: place_calls, count: 3 }
          - { name: hold, action: wait, seconds: 100 }
          - { action: end_all_calls }
        assertions: { max_dropped_calls: 2 }
        """,
        "played.yaml").Scenario!;

    [Fact]
    public void Read_AssertionsAndCriteria_ReplaceThoseOfTheRun()
    {
        var reading = Read(
            """
            criteria:
              - { name: held, metric: running_task_count, condition: ">=", value: 2, window: { step: hold } }
            assertions: { max_dropped_calls: 0 }
            """,
            "c.yaml",
            Played);

        Assert.Empty(reading.Errors);
        Assert.Equal(["max_dropped_calls", "held"], reading.Scenario!.Criteria.Select(criterion => criterion.Key));
        Assert.Equal(new CriterionWindow(1, 1), reading.Scenario.Criteria[1].Window);
        Assert.Equal(Played.Steps, reading.Scenario.Steps);
        Assert.Equal(MetricNames.CallsDropped, reading.Scenario.Criteria[0].Metric);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData(null, 2)]
    public void Read_ParametersOfTheRun_CountInTheFile(string? calls, double value)
    {
        const string Yaml = """
            name: other
            parameters: { calls: { default: 2 }, region: { description: No criterion needs it. } }
            steps: [ { action: place_calls, count: "${calls}", cohort: "${region}", hold_seconds: "${hold}" } ]
            assertions: { min_completed_calls: "${calls}" }
            criteria: [ { name: "${what:held}", metric: running_task_count, condition: ">=", value: 2 } ]
            """;
        Dictionary<string, string> values = new(StringComparer.Ordinal) { ["unused"] = "1" };
        if (calls is not null)
            values["calls"] = calls;

        var reading = CriteriaFile.Read(Yaml, "c.yaml", Played, values);

        Assert.Empty(reading.Errors);
        Assert.Equal([("min_completed_calls", value), ("held", 2)], reading.Scenario!.Criteria.Select(criterion => (criterion.Key, criterion.Value)));
    }

    [Theory]
    [InlineData("burst")]
    [InlineData("scale-in-protection")]
    public void Read_WholeScenarioFile_TakesItsCriteria(string name)
    {
        var scenario = ScenarioReader.Read(ScenarioCatalog.Find(name)!, name).Scenario!;

        var reading = Read(ScenarioCatalog.Find(name)!, "c.yaml", scenario);

        Assert.Empty(reading.Errors);
        Assert.Equal(scenario.Criteria, reading.Scenario!.Criteria);
    }

    [Theory]
    [InlineData("", "c.yaml:1:1: the file is empty.")]
    [InlineData("[]", "c.yaml:1:1: criteria must be a map")]
    [InlineData("name: x", "c.yaml:1:1: there is nothing to judge by")]
    [InlineData("asertions: { max_dropped_calls: 0 }", "c.yaml:1:1: a file of criteria has no 'asertions'; did you mean 'assertions'?")]
    [InlineData("assertions: { max_droped_calls: 0 }", "did you mean 'max_dropped_calls'?")]
    [InlineData("criteria: [ { name: a, metric: running_task_count, condition: \">=\", value: 2, window: { step: hlod } } ]", "no step here is named 'hlod'")]
    [InlineData("criteria: [ { name: a, metric: running_task_count, condition: \">=\", value: 2, window: { after: 3 } } ]", "nothing comes after that step")]
    [InlineData("criteria: [ { name: a, metric: running_task_count, condition: \">=\", value: \"${x}\" } ]", "the parameter 'x' has neither a value nor a default")]
    [InlineData("steps: [ { action: include, scenario: burst } ]\nassertions: { max_dropped_calls: 0 }", "c.yaml:1:10: the criteria of an included scenario are not read here")]
    [InlineData("a: [", "this is not valid YAML")]
    public void Read_WhatIsWrong_IsSaidWithItsPlace(string yaml, string said)
    {
        var reading = Read(yaml, "c.yaml", Played);

        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Errors, error => error.ToString().Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralMistakes_AreSaidAtOnce()
    {
        var reading = Read("assertions: { max_dropped_calls: -1 }\ncriteria: [ { name: a } ]\nextra: 1\n", "c.yaml", Played);

        Assert.Equal([1, 2, 3], reading.Errors.Select(error => error.Line).Distinct());
    }

    [Fact]
    public void Read_CallsOfARunThatPlacedNone_IsRefused()
    {
        var reading = Read("assertions: { max_dropped_calls: 0 }", "c.yaml", Played with { Steps = [new WaitStep(10)] });

        Assert.Contains("no step places calls", Assert.Single(reading.Errors).Message, StringComparison.Ordinal);
    }

    private static CriteriaReading Read(string yaml, string file, Scenario played) => CriteriaFile.Read(yaml, file, played, new Dictionary<string, string>(StringComparer.Ordinal));
}
