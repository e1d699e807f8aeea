namespace LoadPlatform.AwsSimulator.Tests.Model;

public class ScalingTests
{
    [Fact]
    public void Burst_TwelveOnOneTask_TenAcceptedTwoRejectedFourTasks()
    {
        var driver = new WorldDriver();
        var started = driver.StartCalls("c1", count: 12, rate: 12, periodMs: 1000, durationMs: 3_600_000);
        driver.Advance(5);
        var (created, failed, current) = (driver.Statistic("c1", "TotalCallCreated"), driver.Statistic("c1", "FailedCall(C)"), driver.Statistic("c1", "CurrentCall"));
        var busy = driver.Run("grep -c \"received 'SIP/2.0 503 Service Unavailable\" /opt/sipp/runs/test/c1/errors.log").Output;
        driver.Advance(900);

        Assert.Equal(0, started.ExitCode);
        Assert.Equal((12, 2, 10), (created, failed, current));
        Assert.Equal("2\n", busy);
        Assert.Equal(4, driver.Desired);
        Assert.Single(driver.World.Autoscaler.Activities);
    }

    [Fact]
    public void ForcedToOne_SurvivorsHaveSessions_OnlyIdleTasksStop()
    {
        var driver = new WorldDriver(options => (options.InitialTasks, options.Scaling.Enabled) = (3, false));
        driver.StartCalls("c1", count: 2, rate: 10, periodMs: 1000, durationMs: 3_600_000);
        driver.Advance(10);
        var busy = driver.World.Sessions.All.Select(session => session.TaskId).ToHashSet();
        driver.World.Estate.Scaled.SetDesired(1);
        driver.Advance(120);

        Assert.Equal(busy, driver.World.Estate.Scaled.Tasks.Select(task => task.Id).ToHashSet());
        Assert.Equal(2, driver.World.Sessions.Open);
        Assert.Equal(0, driver.Statistic("c1", "FailedCall(C)"));
        Assert.All(driver.World.Tasks.All.Where(task => !busy.Contains(task.Id)), task => Assert.Equal("ServiceSchedulerInitiated", task.StopCode));
    }

    [Fact]
    public void ScaleInThreshold_BelowOne_ScalesInWithACall()
    {
        var driver = new WorldDriver(options =>
        {
            options.InitialTasks = 4;
            (options.Scaling.ScaleInThreshold, options.Scaling.ScaleInAtThreshold) = (1, false);
        });
        driver.StartCalls("c1", count: 1, rate: 1, periodMs: 1000, durationMs: 3_600_000);
        driver.Advance(600);

        Assert.Equal(1, driver.Desired);
        Assert.Equal(1, driver.World.Sessions.Open);
    }
}
