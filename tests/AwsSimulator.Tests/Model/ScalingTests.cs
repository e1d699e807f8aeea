namespace LoadPlatform.AwsSimulator.Tests.Model;

public class ScalingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(29)]
    [InlineData(44)]
    [InlineData(58)]
    public void SixCalls_OnePerTwentySeconds_TwoTasksInSixMinutes(int secondsIntoMinute)
    {
        var driver = new WorldDriver(secondsIntoMinute: secondsIntoMinute);
        driver.StartCalls("c1", count: 6, rate: 1, periodMs: 20_000, durationMs: 3_600_000);

        var desired = driver.Until(() => driver.Desired == 2, Limit, driver.Begin);
        var running = driver.Until(() => driver.Running == 2, Limit, driver.Begin);
        driver.Advance(600);

        Assert.InRange(desired.TotalMinutes, 3, 5);
        Assert.InRange(running.TotalMinutes, 5, 7);
        Assert.Equal(2, driver.Desired);
    }

    [Fact]
    public void ElevenCalls_AfterTheSecondTask_FourTasks()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 6, rate: 1, periodMs: 20_000, durationMs: 3_600_000);
        driver.Until(() => driver.World.Estate.Scaled.Tasks.Count(task => task.IsReady) == 2, Limit, driver.Begin);
        driver.StartCalls("c2", count: 5, rate: 1, periodMs: 1000, port: 5072, durationMs: 3_600_000);
        driver.Advance(900);

        Assert.Equal(11, driver.World.Sessions.Open);
        Assert.Equal(4, driver.Desired);
        Assert.Equal(4, driver.Running);
    }

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
    public void CallsEnd_FourTasks_OneTaskAfterAboutSevenMinutes()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 12, rate: 12, periodMs: 1000, durationMs: 3_600_000);
        driver.Until(() => driver.Running == 4, Limit, driver.Begin);
        var end = driver.World.Now;
        driver.StopCalls();
        driver.Advance(200);
        var lingering = driver.World.Sessions.Open;
        var one = driver.Until(() => driver.Running == 1, Limit, end);

        Assert.Equal(10, lingering);
        Assert.InRange(one.TotalMinutes, 6, 8.5);
        Assert.Equal(1, driver.Desired);
    }

    [Fact]
    public void Idle_TwelveTasks_OneTaskInFourActions()
    {
        var driver = new WorldDriver(options => options.InitialTasks = 12);
        driver.Until(() => driver.Running == 1, Limit, driver.Begin);
        driver.Advance(600);

        Assert.Equal([9, 6, 3, 1], driver.World.Autoscaler.Activities.Select(activity => activity.To));
        Assert.All(driver.World.Autoscaler.Activities, activity => Assert.Equal("Successful", activity.StatusCode));
        Assert.StartsWith("monitor alarm ", driver.World.Autoscaler.Activities[0].Cause, StringComparison.Ordinal);
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
