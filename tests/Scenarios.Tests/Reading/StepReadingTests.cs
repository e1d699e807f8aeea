using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Tests.Reading;

public sealed class StepReadingTests
{
    [Fact]
    public void Read_EveryAction_GivesItsStep()
    {
        var scenario = Files.Valid(Files.EveryAction);

        Assert.Equal(
            [
                "place 12 calls at 12 per 1 s", "wait 0.5 s", "wait until calls_current >= 12 for 30 s, at most 60 s", "starved_task_count <= 0 for 60 s within 300 s",
                "end the calls of first abruptly", "place 2 calls at 1 per 1 s, each held 30 s", "end 1 call", "end all calls abruptly", "set the desired count to 0",
                "locust: launch 2 tasks of demo-load-master:3", "swarm 20 Locust users at 2.5 per s for 60 s", "stop the swarm", "stop the tasks of step 10",
                "note: Nothing is left.",
            ],
            scenario.Steps.Select(step => step.Title));
        Assert.Equal(3, Assert.IsType<PlaceCallsStep>(scenario.Steps[0]).FailLimit);
        Assert.Equal(MetricNames.CallsCurrent, Assert.IsType<WaitUntilStep>(scenario.Steps[2]).Metric);
        Assert.Equal((DerivedMetrics.StarvedTaskCount, 60d), (((AssertStep)scenario.Steps[3]).Metric, ((AssertStep)scenario.Steps[3]).ForSeconds));
        var swarm = Assert.IsType<SwarmStep>(scenario.Steps[10]);
        Assert.Equal((20, 2.5, 60d, "https://api.example.com", 9), (swarm.Users, swarm.SpawnRate, swarm.RunTimeSeconds, swarm.Host, swarm.LaunchStep));
        Assert.Equal(["Reader", "Writer"], swarm.UserClasses);
    }

    [Fact]
    public void Read_LaunchTask_KeepsTheOverridesOfTaskAndContainers()
    {
        var launch = Assert.IsType<LaunchTaskStep>(Files.Valid(Files.EveryAction).Steps[9]);

        Assert.Equal((1024, 2048, 2), (launch.Cpu, launch.Memory, launch.Count));
        Assert.Equal("50", launch.Environment["worker-orchestrator"]["MAX_WORKERS"]);
        Assert.Equal("locustfiles/simple.py", launch.Environment["locust-master"]["LOCUSTFILE"]);
        Assert.Equal(["--headless", "-u", "5"], launch.Containers["locust-master"].Command!);
        Assert.Equal((512, 1024), (launch.Containers["locust-master"].Cpu, launch.Containers["locust-master"].Memory));
    }

    [Fact]
    public void Read_CloudWatchMetric_IsListedOnceUnderTheNameOfItsSeries()
    {
        const string Cpu = "metric: { namespace: AWS/ECS, name: CPUUtilization, statistic: Average, dimensions: { ServiceName: web, ClusterName: a } }";
        var scenario = Files.Valid($$"""
            name: cpu
            steps:
              - { action: assert, {{Cpu}}, condition: "<", value: 80, timeout_seconds: 60 }
              - { action: wait_until, {{Cpu}}, condition: ">", value: -1.5, timeout_seconds: 60 }
              - { action: assert, metric: { namespace: AWS/ECS, name: CPUUtilization, statistic: p95 }, condition: "<", value: 80, timeout_seconds: 60 }
            """);

        Assert.Equal(["cloudwatch:AWS/ECS/CPUUtilization{ClusterName=a,ServiceName=web}:Average", "cloudwatch:AWS/ECS/CPUUtilization{}:p95"], scenario.CloudWatchMetrics.Select(metric => metric.Series));
        Assert.Equal(scenario.CloudWatchMetrics[0].Series, ((AssertStep)scenario.Steps[0]).Metric);
        Assert.Equal(scenario.CloudWatchMetrics[0].Series, ((WaitUntilStep)scenario.Steps[1]).Metric);
    }

    [Fact]
    public void Series_OfDifferentCloudWatchMetrics_IsNeverTheSame()
    {
        CloudWatchMetric[] metrics =
        [
            new("A", "B/C", "Sum"), new("A/B", "C", "Sum"), new("A", "B", "Sum") { Dimensions = new Dictionary<string, string> { ["x"] = "1,y=2" } },
            new("A", "B", "Sum") { Dimensions = new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" } }, new("A", "B{x=1,y=2}", "Sum"),
        ];

        Assert.Equal(metrics.Length, metrics.Select(metric => metric.Series).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Files.SeriesNames), MemberType = typeof(Files))]
    public void Read_EverySeries_CanBeAsserted(string metric)
    {
        var value = metric == DerivedMetrics.MaxOverMean ? 1.5 : 1;
        var scenario = Files.Valid($$"""
            name: any
            steps:
              - { action: place_calls, count: 1 }
              - { action: swarm, users: 1 }
              - { action: assert, metric: {{metric}}, condition: ">=", value: {{value}}, timeout_seconds: 60 }
            """);

        Assert.Equal(metric, ((AssertStep)scenario.Steps[2]).Metric);
    }

    [Theory]
    [InlineData("{ action: place_calls, count: 5, fail_limit: 5 }", "5 of 5 calls can never be exceeded; use at most 4")]
    [InlineData("{ action: end_calls }", "needs 'count' or 'cohort'")]
    [InlineData("{ action: end_calls, count: 1, cohort: a }", "leave one of them out")]
    [InlineData("{ action: end_all_calls, mode: abrubt }", "there is no mode 'abrubt'; did you mean 'abrupt'?")]
    [InlineData("{ action: end_calls, cohort: thrid }", "no step before this one places a cohort 'thrid'; did you mean 'third'?")]
    [InlineData("{ action: end_calls, cohort: fourth }", "no step before this one places a cohort 'fourth'; use one of: third.")]
    [InlineData("{ action: wait, seconds: 10s }", "'seconds' must be a number, not '10s'; leave the unit out: seconds: 10.")]
    [InlineData("{ action: wait, seconds: 5m }", "not '5m'; leave the unit out: seconds: 300.")]
    [InlineData("{ action: wait, seconds: 300ms }", "not '300ms'; leave the unit out: seconds: 0.3.")]
    [InlineData("{ action: wait, seconds: \"1.5 h\" }", "leave the unit out: seconds: 5400.")]
    [InlineData("{ action: place_calls, count: 2, rate_period_ms: 5s }", "'rate_period_ms' must be a whole number, not '5s'; leave the unit out: rate_period_ms: 5000.")]
    [InlineData("{ action: place_calls, count: 2, rate: 5s }", "'rate' must be a number, not '5s'; leave the unit out: rate: 5.")]
    [InlineData("{ action: wait, seconds: 0 }", "'seconds' must be above 0")]
    [InlineData("{ action: set_desired_count, count: -1 }", "'count' must be from 0 to 5000, not -1")]
    [InlineData("{ action: set_desired_count, count: 2.5 }", "'count' must be a whole number")]
    [InlineData("{ action: place_calls, count: 10000, rate: 0.00001, rate_period_ms: 3600000 }", "with this step the scenario can take 999999999 h, but it may take 48 h at the most")]
    [InlineData("{ action: place_calls, count: 1, rate: 1e-12 }", "it may take 48 h at the most")]
    [InlineData("{ action: swarm, users: 10, spawn_rate: 1e-12 }", "to start 10 users at that rate takes more than the 48 h that a scenario may take; raise 'spawn_rate'")]
    [InlineData("{ action: swarm, users: 0 }", "'users' must be from 1")]
    [InlineData("{ action: swarm, users: 5, user_classes: Reader }", "'user_classes' must be a list")]
    [InlineData("{ action: swarm, users: 5, user_classes: [ \"os.system('x')\" ] }", "a user class must be the name of a Python class")]
    [InlineData("{ action: swarm, users: 5, host: \"file:///etc/passwd\" }", "'host' must be an address")]
    [InlineData("{ action: swarm, users: 5, task: locust }", "no step here is named 'locust'; give the step that you mean a name")]
    [InlineData("{ action: swarm, users: 5, task: 1 }", "that step launches no task")]
    [InlineData("{ action: stop_swarm }", "no step before it starts one")]
    [InlineData("{ action: stop_task, task: 7 }", "there is no step 7; f.yaml has the steps 1 to 1 here")]
    [InlineData("{ action: note }", "needs 'text'")]
    [InlineData("{ action: note, text: \"\\a\" }", "must not hold control characters")]
    [InlineData("{ action: note, name: \"\\uFFFE\", text: a }", "'name' must not hold control characters")]
    [InlineData("{ action: launch_task, task_definition: x, cpu: 100 }", "'cpu' must be from 128")]
    [InlineData("{ action: launch_task, task_definition: x, cpu: 256, containers: { a: { cpu: 200 }, b: { cpu: 100 } } }", "the containers ask for 300 CPU units, but the task has 256")]
    [InlineData("{ action: launch_task, task_definition: x, memory: 512, containers: { a: { memory: 1024 } } }", "the container 'a' asks for 1024 MiB, but the task has 512")]
    [InlineData("{ action: launch_task, task_definition: x, containers: { a: { comand: [ b ] } } }", "the container 'a' has no 'comand'; did you mean 'command'?")]
    [InlineData("{ action: launch_task, task_definition: x, containers: { \"a\\n\": { } } }", "is no container's name")]
    [InlineData("{ action: launch_task, task_definition: x, containers: { a: { command: b } } }", "'command' must be a list")]
    [InlineData("{ action: launch_task, task_definition: x, environment: { a: { B: 1 } }, containers: { a: { environment: { B: 2 } } } }", "the environment of 'a' is there twice")]
    public void Read_StepThatCanNotBeDone_SaysWhy(string step, string message) =>
        Assert.Contains(message, Files.Errors($"name: a\nsteps:\n  - {{ action: place_calls, count: 12, cohort: third }}\n  - {step}\n"));

    [Theory]
    [InlineData("metric: running_task_count, condition: \">=\", value: -1", "running_task_count is never below 0")]
    [InlineData("metric: running_task_count, condition: \"<\", value: 0", "write condition: \"<=\" or a greater value")]
    [InlineData("metric: running_task_count, condition: \"==\", value: 2.5", "always a whole number and never 2.5")]
    [InlineData("metric: running_task_count, condition: \"!=\", value: 2.5", "always a whole number and never 2.5")]
    [InlineData("metric: locust_failure_ratio, condition: \"<=\", value: 5", "never above 1, so that it is not 5; write a share from 0 to 1, as 0.05 for 5 %")]
    [InlineData("metric: locust_failure_ratio, condition: \"<=\", value: 5%", "f.yaml:4:77: locust_failure_ratio is a share from 0 to 1; write value: 0.05 for 5%.")]
    [InlineData("metric: running_task_count, condition: \">=\", value: 5%", "'value' must be a number, not '5%'; leave the unit out: value: 5.")]
    [InlineData("metric: running_task_count, condition: \"\", value: 5", "'condition' is empty; put > in quotes: condition: \">\".")]
    [InlineData("metric: locust_failure_ratio, condition: \">\", value: 1", "write condition: \">=\"")]
    [InlineData("metric: distribution_max_over_mean, condition: \"<=\", value: 0.5", "never below 1")]
    [InlineData("metric: calls_current, condition: \">=\", value: 13", "calls_current can be at most 12 here")]
    [InlineData("metric: calls_dropped, condition: \">\", value: 12", "calls_dropped can be at most 12 here")]
    [InlineData("metric: scale_in_cuont, condition: \">=\", value: 1", "did you mean 'scale_in_count'?")]
    [InlineData("metric: { namespace: AWS/ECS, name: CPU }, condition: \">=\", value: 1", "a CloudWatch metric needs 'statistic'")]
    [InlineData("metric: { namespace: AWS/ECS, name: CPU, statistic: average }, condition: \">=\", value: 1", "there is no statistic 'average'; did you mean 'Average'?")]
    [InlineData("metric: { namespace: AWS/ECS, name: CPU, statistic: Sum, dimensions: { a: \"\" } }, condition: \">=\", value: 1", "the dimension 'a' must be text")]
    [InlineData("metric: { namespace: AWS/ECS, name: CPU, statistic: Sum, period: 60 }, condition: \">=\", value: 1", "a CloudWatch metric has no 'period'")]
    [InlineData("metric: running_task_count, condition: \">=\", value: 1, for_seconds: 61", "it can not hold for 61 s within 60 s")]
    [InlineData("metric: scale_out_seconds, condition: \"<=\", value: 300, for_seconds: 10", "one sample for each event")]
    public void Read_ConditionThatDecidesNothing_SaysWhy(string condition, string message) =>
        Assert.Contains(message, Files.Errors($"name: a\nsteps:\n  - {{ action: place_calls, count: 12 }}\n  - {{ action: assert, {condition}, timeout_seconds: 60 }}\n"));

    /// <summary>Calls that are held for a time may be up until that, their ramp and some slack are over.</summary>
    [Theory]
    [InlineData("{ action: wait, seconds: 101 }, { action: end_calls, count: 12 }")]
    [InlineData("{ action: wait_until, metric: running_task_count, condition: \">=\", value: 2, timeout_seconds: 600 }, { action: end_calls, cohort: a }")]
    [InlineData("{ action: wait, seconds: 600 }, { action: assert, metric: calls_placed, condition: \">=\", value: 12, timeout_seconds: 5 }, { action: end_all_calls }")]
    public void Read_HeldCallsThatMayBeUp_CanBeEnded(string steps) => Files.Valid($"name: a\nsteps: [ {{ action: place_calls, count: 12, hold_seconds: 30, cohort: a }}, {steps} ]\n");

    [Theory]
    [InlineData("[ { action: assert, metric: calls_placed, condition: \">=\", value: 1, timeout_seconds: 5 } ]", "no step before this one places calls")]
    [InlineData("[ { action: assert, metric: running_task_count, condition: \">=\", value: 0, timeout_seconds: 5 } ]", "running_task_count is never below 0, so that this always holds")]
    [InlineData("[ { action: place_calls, count: 6 }, { action: assert, metric: calls_failed, condition: \"<=\", value: 6, timeout_seconds: 5 } ]", "the steps up to here place 6 calls, so that calls_failed is always <= 6")]
    [InlineData("[ { action: place_calls, count: 2 }, { action: wait_until, metric: calls_current, condition: \"==\", value: 3, timeout_seconds: 5 }, { action: wait, seconds: 1 } ]", "this never holds; lower the value or place more calls before it. The step after it would never be reached.")]
    [InlineData("[ { action: wait_until, metric: locust_users, condition: \">=\", value: 1, timeout_seconds: 5 }, { action: swarm, users: 1 } ]", "f.yaml:2:10: no step before this one starts a swarm, so that locust_users has no sample")]
    [InlineData("[ { action: place_calls, count: 12, hold_seconds: 30 }, { action: wait, seconds: 600 }, { action: wait_until, metric: calls_current, condition: \">=\", value: 12, timeout_seconds: 5 } ]", "calls_current can be at most 0 here")]
    [InlineData("[ { action: place_calls, count: 12, hold_seconds: 30 }, { action: wait, seconds: 600 }, { action: end_calls, count: 12 } ]", "this ends 12 calls, but at most 0 can be up here")]
    [InlineData("[ { action: place_calls, count: 12, hold_seconds: 30, cohort: a }, { action: place_calls, count: 3 }, { action: wait, seconds: 102 }, { action: end_calls, count: 4 } ]", "this ends 4 calls, but at most 3 can be up here")]
    [InlineData("[ { action: place_calls, count: 12, hold_seconds: 30, cohort: a }, { action: wait, seconds: 600 }, { action: end_calls, cohort: a } ]", "no call can be up here; leave this one out")]
    [InlineData("[ { action: place_calls, count: 2, cohort: a }, { action: end_calls, cohort: a }, { action: end_calls, cohort: a } ]", "were ended by an earlier step")]
    [InlineData("[ { action: place_calls, count: 2, cohort: a }, { action: place_calls, count: 2 }, { action: end_calls, cohort: a }, { action: end_calls, count: 3 } ]", "at most 2 can be up here")]
    [InlineData("[ { action: place_calls, count: 4, cohort: a }, { action: end_calls, count: 3 }, { action: end_calls, cohort: a }, { action: end_calls, count: 1 } ]", "at most 0 can be up here")]
    [InlineData("[ { action: launch_task, task_definition: x, name: m }, { action: stop_task, task: m }, { action: stop_task, task: m } ]", "no step before it launches one that is still up")]
    [InlineData("[ { action: launch_task, task_definition: x, name: m }, { action: launch_task, task_definition: y }, { action: stop_task, task: m }, { action: stop_task, task: m } ]", "the tasks of that step were stopped by an earlier one")]
    [InlineData("[ { action: launch_task, task_definition: x }, { action: launch_task, task_definition: y }, { action: swarm, users: 1 } ]", "say which one is the Locust master")]
    [InlineData("[ { action: launch_task, task_definition: x }, { action: stop_task, task: 1 }, { action: swarm, users: 1, task: 1 } ]", "was stopped by an earlier step")]
    [InlineData("[ { action: launch_task, task_definition: x, name: m }, { action: launch_task, task_definition: y, name: m }, { action: stop_task, task: m } ]", "the steps in lines 2 and 2 are both named 'm'")]
    [InlineData("[ { action: wait, seconds: 86400 }, { action: wait, seconds: 86400 }, { action: wait, seconds: 60 }, { action: end_all_calls } ]", "it may take 48 h at the most, so that the 2 after it can not be reached")]
    public void Read_StepThatCanNotBeDoneWhereItStands_SaysWhy(string steps, string message) => Assert.Contains(message, Files.Errors($"name: a\nsteps: {steps}\n"));

    [Theory]
    [InlineData("[ { action: swarm, users: 5 } ]", null)]
    [InlineData("[ { action: launch_task, task_definition: x }, { action: swarm, users: 5 } ]", 0)]
    [InlineData("[ { action: launch_task, task_definition: x, name: m }, { action: launch_task, task_definition: y }, { action: swarm, users: 5, task: m } ]", 0)]
    public void Read_Swarm_KnowsItsMaster(string steps, int? launch) => Assert.Equal(launch, Files.Valid($"name: a\nsteps: {steps}\n").Steps.OfType<SwarmStep>().Single().LaunchStep);

    [Fact]
    public void Read_OverridesBeyondWhatEcsTakes_IsRefused()
    {
        var variables = string.Join(", ", Enumerable.Range(0, 9).Select(number => $"V{number}: \"{new string('x', 1000)}\""));

        Assert.Contains("ECS takes at most 8192", Files.Errors($"name: a\nsteps: [ {{ action: launch_task, task_definition: x, environment: {{ c: {{ {variables} }} }} }} ]\n"));
    }
}
