using Amazon.ECS.Model;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Locust;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.TaskLauncher.Tests.Locust;

public sealed class LocustFactsTests
{
    [Theory]
    [InlineData("10.0.1.7", true)]
    [InlineData("127.0.64.17", true)]
    [InlineData("1", false)]
    [InlineData("0x7f.1", false)]
    [InlineData("10.0.1.7:80", false)]
    [InlineData("::1", false)]
    [InlineData("example.com", false)]
    [InlineData(null, false)]
    public void AddressOf_WhatEcsNames_IsAnIPv4AddressOrNothing(string? named, bool isAddress)
    {
        var ofContainer = new EcsTask { Containers = [new Container { NetworkInterfaces = [new NetworkInterface { PrivateIpv4Address = named }] }] };
        var attached = new EcsTask { Attachments = [new Attachment { Details = [new Amazon.ECS.Model.KeyValuePair { Name = "privateIPv4Address", Value = named }] }] };

        Assert.Equal(isAddress ? named : null, TaskAddress.Of(ofContainer)?.ToString());
        Assert.Equal(isAddress ? named : null, TaskAddress.Of(attached)?.ToString());
    }

    [Theory]
    [InlineData("LOCUSTFILE", "shop.py", 1)]
    [InlineData("LOCUST_EXPECT_WORKERS", "4", 4)]
    [InlineData("MIN_WORKERS", "0", 1)]
    [InlineData("MIN_WORKERS", "3", 3)]
    [InlineData("LOCUST_MASTER_ARGS", "--master --expect-workers=2 --class-picker", 2)]
    [InlineData("LOCUST_MASTER_ARGS", "--expect-workers 7", 7)]
    [InlineData("USERS", "9", 1)]
    public void ExpectedWorkers_OfALaunch_AreWhatItSays(string name, string value, int expected) =>
        Assert.Equal(expected, ExpectedWorkers.Of(new LaunchTaskStep("master") { Environment = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["c"] = new Dictionary<string, string> { [name] = value } } }));

    [Fact]
    public void ExpectedWorkers_OfTheTargetsOwnMaster_IsOne() => Assert.Equal(1, ExpectedWorkers.Of(launch: null));

    [Theory]
    [InlineData("ready", 0, "ready", 0, "NotYet")]
    [InlineData("ready", 0, "spawning", 0, "Started")]
    [InlineData("ready", 0, "stopped", 0, "Started")]
    [InlineData("stopped", 90, "stopped", 90, "NotYet")]
    [InlineData("stopped", 90, "stopped", 12, "Started")]
    [InlineData("stopped", 0, "stopped", 0, "Unknown")]
    [InlineData("stopped", 90, "stopping", 90, "Started")]
    public void Start_ByWhatTheMasterSays_IsToldOrSaidToBeUnknown(string before, long requestsBefore, string now, long requestsNow, string expected)
    {
        var swarm = Swarm(before, requestsBefore, isChange: false);

        Assert.Equal(expected, SwarmStarts.Of(swarm, Seen(now, requestsNow)).ToString());
    }

    [Fact]
    public void Start_OfAChangeThatMayHaveBeenAskedFor_IsAskedForAgain() => Assert.Equal(SwarmStart.NotYet, SwarmStarts.Of(Swarm("running", 5, isChange: true), Seen("running", 9)));

    [Fact]
    public void Form_OfAStep_RoundsItsTimeUpAndEscapesNothingItself()
    {
        var fields = SwarmForm.Of(new SwarmStep(5, 0.5, 10.2) { UserClasses = ["A", "B"], Host = "http://h/?a&b" });

        Assert.Equal(["user_count=5", "spawn_rate=0.5", "run_time=11s", "host=http://h/?a&b", "user_classes=A", "user_classes=B"], fields.Select(field => $"{field.Key}={field.Value}"));
    }

    [Fact]
    public void Samples_OfTwoMasters_AreSumsWithoutPercentiles()
    {
        var samples = SwarmSamples.Of([Seen("running", 100), Seen("running", 300)]).ToDictionary(sample => sample.Metric, sample => sample.Value);

        Assert.Equal(20, samples["locust_users"]);
        Assert.Equal(4, samples["locust_requests_per_second"]);
        Assert.Equal(2d / 400, samples["locust_failure_ratio"]);
        Assert.DoesNotContain("locust_response_time_p50", samples.Keys);
    }

    private static PlayedSwarm Swarm(string before, long requests, bool isChange) => new("arn", "10.0.0.1", IsLaunched: true)
    {
        Record = new SwarmRecord { StepIndex = 0, Users = 10 },
        AskedAt = DateTimeOffset.UnixEpoch,
        StateBefore = before,
        RequestsBefore = requests,
        IsChange = isChange,
    };

    private static LocustStatistics Seen(string state, long requests) => new()
    {
        State = state,
        Users = 10,
        CurrentP50 = 5,
        Totals = new SwarmTotals { At = DateTimeOffset.UnixEpoch, Requests = requests, Failures = 1, RequestRate = 2 },
    };
}
