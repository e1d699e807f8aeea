using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void ReadStored_WhatARunIsNotAdmittedWith_IsReadAllTheSame()
    {
        const string Yaml = """
            name: a
            steps:
              - { action: end_calls, count: 3 }
              - { action: assert, metric: running_task_count, condition: "<", value: 0, timeout_seconds: 30, for_seconds: 60 }
              - { action: swarm, users: 1000, spawn_rate: 0.001 }
            criteria:
              - { name: a, metric: calls_dropped, aggregation: mean, condition: "<=", value: -1, window: { step: 1 } }
              - { name: b, metric: running_task_count, condition: "<=", value: 4, percent_of_time: 0.5 }
            """;

        Assert.NotEmpty(ScenarioReader.Read(Yaml, "f.yaml").Errors);
        Assert.Equal((3, 2), ScenarioReader.ReadStored(Yaml, "f.yaml").Scenario is { } scenario ? (scenario.Steps.Count, scenario.Criteria.Count) : default);
        Assert.Null(ScenarioReader.ReadStored("name: a\nsteps: [ { action: wait } ]", "f.yaml").Scenario);
    }

    /// <summary>A file of the documented harness, with every one of its actions and fields.</summary>
    private const string Harness = """
        name: steady-state
        description: Phased scale-out
        steps:
          - action: place_calls
            count: 10
            rate: 1
            rate_period_ms: 5000
          - action: wait
            seconds: 300
          - action: assert
            metric: running_task_count
            condition: ">="
            value: 2
            timeout_seconds: 60
          - action: end_calls
            count: 4
          - action: end_all_calls
        assertions:
          max_dropped_calls: 0
          max_e2e_latency_p95_ms: 3000
        """;

    [Fact]
    public void Read_FileOfTheHarness_GivesItsStepsAndCriteria()
    {
        var reading = ScenarioReader.Read(Harness, "steady-state.yaml");

        Assert.Empty(reading.Errors);
        var scenario = Assert.IsType<Scenario>(reading.Scenario);
        Assert.Equal("steady-state", scenario.Name);
        Assert.Equal(
            ["place 10 calls at 1 per 5 s", "wait 300 s", "running_task_count >= 2 within 60 s", "end 4 calls", "end all calls"],
            scenario.Steps.Select(step => step.Title));
        Assert.Equal(new SourcePosition(4, 5), scenario.Steps[0].Position);
        Assert.Collection(
            scenario.Criteria,
            dropped => Assert.Equal((MetricNames.CallsDropped, Comparison.AtMost, 0d), (dropped.Metric, dropped.Comparison, dropped.Value)),
            latency => Assert.Equal((MetricNames.LatencyP95, Comparison.AtMost, 3000d), (latency.Metric, latency.Comparison, latency.Value)));
    }

    [Theory]
    [InlineData("RunningTaskCount", MetricNames.RunningTaskCount)]
    [InlineData("DesiredCount", MetricNames.DesiredCount)]
    [InlineData("ActiveCount", MetricNames.ActiveCount)]
    [InlineData("HealthyTaskCount", MetricNames.HealthyTaskCount)]
    [InlineData("SessionsPerTask", MetricNames.SessionsPerTask)]
    [InlineData("MaxSessionsPerTask", MetricNames.MaxSessionsPerTask)]
    [InlineData("sessions_per_task", MetricNames.SessionsPerTask)]
    [InlineData("E2ELatency", MetricNames.LatencyP95)]
    public void Read_MetricInEitherStyle_IsCanonical(string written, string canonical)
    {
        var reading = ScenarioReader.Read(Harness.Replace("running_task_count", written), "f.yaml");

        Assert.Equal(canonical, Assert.IsType<AssertStep>(reading.Scenario!.Steps[2]).Metric);
    }

    [Fact]
    public void Read_ManyErrors_ReportsThemAllWithPlaceAndRemedy()
    {
        const string Yaml = """
            name: Bad Name
            descripton: misspelt
            steps:
              - action: place_cals
                count: 3
              - action: wait
                seconds: -5
              - action: assert
                metric: runing_task_count
                condition: "=>"
                value: many
              - count: 3
              - action: place_calls
                count: "12"
            assertions:
              max_droped_calls: 0
            """;

        var reading = ScenarioReader.Read(Yaml, "bad.yaml");

        Assert.Null(reading.Scenario);
        Assert.Collection(
            reading.Errors.Select(error => error.ToString()),
            error => Assert.StartsWith("bad.yaml:1:7: 'name' must be kebab-case", error),
            error => Assert.Equal("bad.yaml:2:1: a scenario has no 'descripton'; did you mean 'description'?", error),
            error => Assert.Equal("bad.yaml:4:13: there is no action 'place_cals'; did you mean 'place_calls'?", error),
            error => Assert.Equal("bad.yaml:7:14: 'seconds' must be above 0 and up to 86400, not -5.", error),
            error => Assert.StartsWith("bad.yaml:8:5: a step with action assert needs 'timeout_seconds'", error),
            error => Assert.Equal("bad.yaml:9:13: there is no metric 'runing_task_count'; did you mean 'running_task_count'?", error),
            error => Assert.Equal("bad.yaml:10:16: there is no condition '=>'; did you mean '>='?", error),
            error => Assert.Equal("bad.yaml:11:12: 'value' must be a number, not 'many'.", error),
            error => Assert.StartsWith("bad.yaml:12:5: a step needs 'action'", error),
            error => Assert.Equal("bad.yaml:14:12: 'count' must be a whole number, not the text '12'; leave the quotes out.", error),
            error => Assert.Equal("bad.yaml:16:3: assertions has no 'max_droped_calls'; did you mean 'max_dropped_calls'?", error));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("- a\n- b", "a scenario must be a map")]
    [InlineData("just text", "a scenario must be a map")]
    [InlineData("name: a\nname: b\nsteps: [{action: end_all_calls}]", "the key 'name' is there twice")]
    [InlineData("name: a\nsteps: []", "'steps' is empty")]
    [InlineData("name: a\nsteps: {}", "'steps' must be a list")]
    [InlineData("name: a", "needs 'steps'")]
    [InlineData("name: a\nsteps:", "'steps' has no value")]
    [InlineData("name: a\nsteps: [{action: wait, seconds: 1}]\n---\nname: b", "second document")]
    [InlineData("name: a\nsteps: &all [{action: end_all_calls}]", "anchors")]
    [InlineData("name: *other\nsteps: [{action: end_all_calls}]", "aliases")]
    [InlineData("name: !!str a\nsteps: [{action: end_all_calls}]", "tags")]
    [InlineData("name: a\nsteps:\n\t- action: end_all_calls", "indent with spaces, not tabs")]
    [InlineData("name: a\nsteps:\n  - {action: wait, seconds: 1", "not valid YAML")]
    [InlineData("name: a\nsteps: [ { action: wait, seconds: ${pause:1} } ]", "put a parameter within { } or [ ] in quotes: \"${name}\"")]
    [InlineData("name: a\ndescription: Twelve calls: at once\nsteps: []", "put text that holds ': ' in quotes")]
    [InlineData("name: a\nsteps:\n  - {action: wait, seconds: 1}\n:\n", "a key or a value is missing before this place")]
    [InlineData("name: a\nsteps: [[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]", "nested more than")]
    [InlineData("name: a\nsteps: [{action: wait, seconds: .inf}]", "'seconds' must be a number")]
    [InlineData("name: a\nsteps: [{action: wait, seconds: 1e99}]", "'seconds' must be above 0 and up to 86400")]
    [InlineData("name: a\nsteps: [{action: place_calls, count: 0}]", "'count' must be from 1")]
    [InlineData("name: a\nsteps: [{action: place_calls, count: 1, rate: 0}]", "'rate' must be above 0")]
    [InlineData("name: a\nsteps: [{action: end_calls, count: 1}]", "at most 0 can be up here")]
    [InlineData("name: a\nsteps: [{action: place_calls, count: 1, cohort: x}, {action: place_calls, count: 1, cohort: x}]", "the cohort 'x'")]
    [InlineData("name: a\nsteps: [{action: stop_task}]", "no step before it launches one")]
    [InlineData("name: a\nsteps: [{action: launch_task, task_definition: 'a; rm -rf /'}]", "'task_definition' must be a family")]
    public void Read_WhatIsRefused_SaysWhy(string yaml, string message)
    {
        var reading = ScenarioReader.Read(yaml, "f.yaml");

        Assert.Null(reading.Scenario);
        Assert.Contains(message, string.Join('\n', reading.Errors));
    }

    [Theory]
    [InlineData("{ action: \"\" }")]
    [InlineData("{ action: ~ }")]
    [InlineData("{ action: [ wait ] }")]
    [InlineData("{ seconds: 5 }")]
    public void Read_StepWithoutAction_HasOneError(string step) => Assert.Single(ScenarioReader.Read($"name: a\nsteps: [ {step} ]\n", "f.yaml").Errors);

    [Fact]
    public void Read_FileBeyondTheLimit_IsRefused()
    {
        var reading = ScenarioReader.Read(Harness + new string('#', ReadingLimits.FileBytes), "f.yaml");

        Assert.Contains("larger than 256 KiB", Assert.Single(reading.Errors).Message);
    }

    [Fact]
    public void Read_TooManySteps_IsRefused()
    {
        var yaml = "name: a\nsteps:\n" + string.Concat(Enumerable.Repeat("- {action: wait, seconds: 1}\n", ReadingLimits.Steps + 1));

        Assert.Contains("at most 500", Assert.Single(ScenarioReader.Read(yaml, "f.yaml").Errors).Message);
    }

    [Fact]
    public void Read_LaunchTaskWithEnvironment_KeepsValuesByContainer()
    {
        const string Yaml = """
            name: locust
            steps:
              - action: launch_task
                task_definition: demo-load-master
                environment: { orchestrator: { MAX_WORKERS: 50, MODE: "" } }
              - action: stop_task
            """;

        var step = Assert.IsType<LaunchTaskStep>(ScenarioReader.Read(Yaml, "f.yaml").Scenario!.Steps[0]);

        Assert.Equal("50", step.Environment["orchestrator"]["MAX_WORKERS"]);
        Assert.Equal("", step.Environment["orchestrator"]["MODE"]);
    }
}
