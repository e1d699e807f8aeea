using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class TaskLifecycleTests
{
    private static WorldDriver Driver() => new(options => (options.Tasks.Spread, options.Scaling.Enabled) = (0, false));

    [Theory]
    [InlineData(13, TaskStatuses.Provisioning)]
    [InlineData(15, TaskStatuses.Pending)]
    [InlineData(52, TaskStatuses.Activating)]
    [InlineData(69, TaskStatuses.Running)]
    public void Launch_AfterSeconds_HasTheStateOfThePhase(int seconds, string state)
    {
        var driver = Driver();
        driver.World.Estate.Scaled.SetDesired(2);
        driver.Advance(seconds);

        Assert.Equal(state, driver.World.Tasks.All[^1].LastStatus);
    }

    [Fact]
    public void Launch_After88Seconds_ServesTraffic()
    {
        var driver = Driver();
        driver.World.Estate.Scaled.SetDesired(2);
        driver.Advance(87);
        var before = driver.World.Tasks.All[^1].IsReady;
        driver.Advance(1.5);

        Assert.False(before);
        Assert.True(driver.World.Tasks.All[^1].IsReady);
    }

    [Fact]
    public void Stop_TaskWithCalls_DrainsThenHangsUp()
    {
        var driver = Driver();
        driver.StartCalls("c1", count: 3, rate: 10, periodMs: 1000, durationMs: 3_600_000);
        driver.Advance(10);
        var task = driver.World.Tasks.All[0];
        driver.World.Lifecycle.Stop(task, "UserInitiated", "test");
        driver.Advance(100);
        var draining = (task.LastStatus, Failed: driver.Statistic("c1", "FailedCall(C)"));
        driver.Advance(20);

        Assert.Equal((TaskStatuses.Stopping, 0), draining);
        Assert.Equal(3, driver.Statistic("c1", "FailedCall(C)"));
        Assert.Equal("3\n", driver.Run("grep -o 'unexpected BYE' /opt/sipp/runs/test/c1/errors.log | wc -l").Output);
        Assert.Equal(2, driver.World.Tasks.All.Count);
    }

    [Fact]
    public void Stopped_AfterAnHour_IsForgotten()
    {
        var driver = Driver();
        var task = driver.World.Tasks.All[0];
        driver.World.Lifecycle.Stop(task, "UserInitiated", "test");
        driver.Advance(3000);
        var kept = driver.World.Tasks.All.Contains(task);
        driver.Advance(1000);

        Assert.True(kept);
        Assert.Equal(TaskStatuses.Stopped, task.LastStatus);
        Assert.DoesNotContain(task, driver.World.Tasks.All);
    }

    [Theory]
    [InlineData(110, 112, 0)]
    [InlineData(300, 122, 137)]
    public void Stop_CallsThatNeverEnd_LastsAsLongAsTheStopTimeoutAllows(int drain, int seconds, int exitCode)
    {
        var driver = new WorldDriver(options => (options.Tasks.Drain, options.Scaling.Enabled) = (TimeSpan.FromSeconds(drain), false));
        driver.StartCalls("c1", count: 1, rate: 1, periodMs: 1000, durationMs: 3_600_000);
        driver.Advance(10);
        var task = driver.World.Tasks.All[0];
        driver.World.Lifecycle.Stop(task, StopCodes.SpotInterruption, "Your Spot Task was interrupted.");
        driver.Advance(5 + seconds);

        Assert.InRange((task.ExecutionStoppedAt - task.StoppingAt)!.Value.TotalSeconds, seconds - 3, seconds);
        Assert.Equal(exitCode, task.Containers[0].ExitCode);
        // The reaper takes a heartbeat for good until it is 90 s old.
        driver.Advance(150);
        Assert.Equal("orphaned", driver.World.Table.Scan().Single(item => item.Text("end_status") is not null).Text("end_status"));
    }

    [Fact]
    public void Crash_TaskWithCalls_HangsUpAtOnce()
    {
        var driver = Driver();
        driver.StartCalls("c1", count: 3, rate: 10, periodMs: 1000, durationMs: 3_600_000);
        driver.Advance(10);
        var task = driver.World.Tasks.All[0];
        driver.World.Lifecycle.ContainerExited(task, "voice-agent", 139, reason: null);
        var atOnce = (driver.Statistic("c1", "FailedCall(C)"), driver.World.Sessions.Open, task.IsAlive, task.LastStatus);
        driver.Advance(30);

        Assert.Equal((3, 0, false, TaskStatuses.Deactivating), atOnce);
        Assert.Equal((139, TaskStatuses.Stopped), (task.Containers[0].ExitCode, task.LastStatus));
        Assert.True(task.ExecutionStoppedAt < task.StoppingAt);
    }
}
