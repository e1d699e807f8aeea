using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class DeploymentTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);
    private readonly WorldDriver _driver = new(options => (options.InitialTasks, options.Scaling.Enabled, options.Tasks.Spread) = (2, false, 0));

    private EcsService Service => _driver.World.Estate.Scaled;

    [Fact]
    public void ForceNewDeployment_TwoTasks_ReplacesThemWithoutAGap()
    {
        var before = Service.Tasks.Select(task => task.Id).ToList();
        var old = Service.Primary;
        Service.Update(new ServiceUpdate { ForceNewDeployment = true });
        var atOnce = (Service.Tasks.Count, Service.Deployments.Count, Service.IsDeploying, Service.Primary.RolloutState);
        var least = int.MaxValue;
        _driver.Until(
            () =>
            {
                least = Math.Min(least, Service.Tasks.Count(task => task.IsReady));
                return !Service.IsDeploying;
            },
            Limit,
            _driver.Begin);

        Assert.Equal((4, 2, true, "IN_PROGRESS"), atOnce);
        Assert.Equal(2, least);
        Assert.Equal(2, Service.RunningCount);
        Assert.DoesNotContain(Service.Tasks, task => before.Contains(task.Id));
        Assert.All(Service.Tasks, task => Assert.Equal(Service.Primary.Id, task.Request.StartedBy));
        Assert.NotEqual(old.Id, Service.Primary.Id);
        Assert.Equal(("COMPLETED", $"ECS deployment {Service.Primary.Id} completed."), (Service.Primary.RolloutState, Service.Primary.RolloutStateReason));
        Assert.Single(Service.Deployments);
        Assert.Contains(Service.Events, line => line.Message == $"(service {Service.Name}) (deployment {Service.Primary.Id}) deployment completed.");
        Assert.EndsWith("has reached a steady state.", Service.Events.First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deployment_ProtectedTask_WaitsForIt()
    {
        var kept = Service.Tasks[0];
        _driver.World.Estate.Protection.Protect(kept, TimeSpan.FromMinutes(10));
        Service.Update(new ServiceUpdate { ForceNewDeployment = true });
        _driver.Advance(590);
        var waiting = (Service.IsDeploying, Service.Tasks.Contains(kept), Service.Tasks.Count);
        _driver.Advance(20);

        Assert.Equal((true, true, 3), waiting);
        Assert.False(Service.IsDeploying);
        Assert.Equal((StopCodes.ServiceSchedulerInitiated, $"Scaling activity initiated by (deployment {Service.Primary.Id})"), (kept.StopCode, kept.StoppedReason));
        Assert.Contains(Service.Events, line => line.Message == $"(service {Service.Name}, taskSet {Service.Primary.Id}) was unable to scale in due to (reason 1 tasks under protection)");
    }

    [Fact]
    public void Deployment_FiftyToHundredPercent_StopsBeforeItStarts()
    {
        Service.Update(new ServiceUpdate { ForceNewDeployment = true, Configuration = new DeploymentConfiguration(50, 100) });
        var most = 0;
        var atOnce = (Service.RunningCount, Service.PendingCount);
        _driver.Until(
            () =>
            {
                most = Math.Max(most, Service.Tasks.Count);
                return !Service.IsDeploying;
            },
            Limit,
            _driver.Begin);

        Assert.Equal((1, 1), atOnce);
        Assert.Equal(2, most);
    }

    [Fact]
    public void Update_SameDefinition_DeploysNothing()
    {
        Service.Update(new ServiceUpdate { Definition = Service.Definition, DesiredCount = 3 });

        Assert.False(Service.IsDeploying);
        Assert.Equal(3, Service.Tasks.Count);
    }

    [Fact]
    public void Deployment_TasksThatNeverStart_IsGivenUpAndRolledBack()
    {
        var before = Service.Primary;
        _driver.World.Lifecycle.Trouble = new NoImages();
        Service.Update(new ServiceUpdate { ForceNewDeployment = true, Configuration = new DeploymentConfiguration { CircuitBreaker = true, Rollback = true } });
        var failed = Service.Primary;
        _driver.Until(() => !Service.IsDeploying, Limit, _driver.Begin);

        Assert.Equal((RolloutStates.Failed, 3), (failed.RolloutState, failed.FailedTasks));
        Assert.Equal((before, RolloutStates.Completed), (Service.Primary, before.RolloutState));
        Assert.Equal(2, Service.RunningCount);
        Assert.Contains(Service.Events, line => line.Message.EndsWith($"rolling back to deployment {before.Id}.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 0, 2, 2, 0)]
    [InlineData(2, 1, 2, 2, 1)]
    [InlineData(2, 2, 2, 2, 2)]
    [InlineData(2, 2, 3, 1, 3)]
    [InlineData(0, 0, 5, 5, 5)]
    public void StopOld_KeepsTheLeast(int least, int healthyNew, int old, int runningOld, int expected) =>
        Assert.Equal(expected, Rollout.StopOld(least, healthyNew, old, runningOld));

    private sealed class NoImages : TaskTrouble
    {
        public override string Unpullable(EcsTask task) => "CannotPullContainerError: test";
    }
}
