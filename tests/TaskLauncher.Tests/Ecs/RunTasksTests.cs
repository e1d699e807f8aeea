using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Ecs;

public sealed class RunTasksTests
{
    private readonly SteppedClock _clock = new();
    private readonly FakeEcs _ecs = new(new Effects());

    [Fact]
    public void Launch_PartOfThemFails_AsksForTheShortfallWithANewToken()
    {
        _ecs.Room = 2;
        _ecs.RoomAfterEachCall = 1;

        var launched = Launch(4);

        Assert.Equal(4, launched.Arns.Count);
        Assert.Equal([4, 2, 1], _ecs.Requests.Select(request => request.Count));
        Assert.Equal(3, _ecs.Requests.Select(request => request.ClientToken).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(launched.Failures);
    }

    [Fact]
    public void Launch_NoRoomAtAll_GivesUpAndSaysWhy()
    {
        _ecs.Room = 0;

        var launched = Launch(2);

        Assert.Empty(launched.Arns);
        Assert.Contains("Capacity is unavailable", launched.Failures[0], StringComparison.Ordinal);
        Assert.Equal(3, _ecs.Requests.Count);
    }

    [Fact]
    public void Launch_SameStepAgain_LaunchesNothingNew()
    {
        var first = Launch(3);
        var again = Launch(3);

        Assert.Equal(first.Arns, again.Arns);
        Assert.Equal(_ecs.Requests[0].ClientToken, _ecs.Requests[1].ClientToken);
        Assert.Equal(3, _ecs.Tasks.Count);
    }

    [Fact]
    public void Launch_MoreThanTen_AsksForTenAtATime()
    {
        var launched = Launch(25);

        Assert.Equal([10, 10, 5], _ecs.Requests.Select(request => request.Count));
        Assert.Equal(25, launched.Arns.Count);
    }

    [Fact]
    public void Launch_Overrides_NameTheRunAndTheVariables()
    {
        Launch(1);

        var request = _ecs.Requests[0];
        Assert.Equal(TaskTokens.StartedBy(Some.RunId), request.StartedBy);
        Assert.Equal(Some.RunId.ToString(), Assert.Single(request.Tags, tag => tag.Key == RunTasks.RunTag).Value);
        Assert.Equal(["subnet-1"], request.NetworkConfiguration.AwsvpcConfiguration.Subnets);
        var container = Assert.Single(request.Overrides.ContainerOverrides);
        Assert.Equal(("locust", "USERS", "10"), (container.Name, container.Environment[0].Name, container.Environment[0].Value));
    }

    [Fact]
    public void Launch_ServiceWithALaunchType_RunsWhereItRuns()
    {
        (_ecs.Service.LaunchType, _ecs.Service.PlatformVersion) = (LaunchType.FARGATE, "1.4.0");

        Launch(1);

        Assert.Equal((LaunchType.FARGATE, "1.4.0"), (_ecs.Requests[0].LaunchType, _ecs.Requests[0].PlatformVersion));
        Assert.True(_ecs.Requests[0].CapacityProviderStrategy is null or []);
    }

    /// <summary>ECS refuses a request that has both.</summary>
    [Fact]
    public void Launch_ServiceWithACapacityProviderStrategy_NamesNoLaunchType()
    {
        _ecs.Service.LaunchType = LaunchType.FARGATE;
        _ecs.Service.CapacityProviderStrategy = [new CapacityProviderStrategyItem { CapacityProvider = "FARGATE_SPOT", Weight = 1 }];

        Launch(1);

        Assert.Equal("FARGATE_SPOT", Assert.Single(_ecs.Requests[0].CapacityProviderStrategy).CapacityProvider);
        Assert.Null(_ecs.Requests[0].LaunchType);
    }

    [Fact]
    public void Stop_TaskThatEcsHasForgotten_IsNoError()
    {
        _ecs.StopFails = new InvalidParameterException("The referenced task was not found.");

        _clock.Run(() => NewTasks().StopAsync(Some.Target, "arn:gone", "over", CancellationToken.None));
    }

    [Fact]
    public void Stop_WrongCluster_IsAnError()
    {
        _ecs.StopFails = new ClusterNotFoundException("Cluster not found.");

        Assert.Throws<ClusterNotFoundException>(() => _clock.Run(() => NewTasks().StopAsync(Some.Target, "arn", "over", CancellationToken.None)));
    }

    private LaunchResult Launch(int count)
    {
        var step = new LaunchTaskStep("locust", count)
        {
            Environment = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
            {
                ["locust"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["USERS"] = "10" },
            },
        };
        LaunchResult? launched = null;
        _clock.Run(async () => launched = await NewTasks().LaunchAsync(Some.Target, Some.RunId, 2, step, CancellationToken.None));
        return launched!;
    }

    private RunTasks NewTasks() => new(new FakeAws(new FakeSippHost(new Effects()), _ecs), _clock);
}
