using LoadPlatform.AwsSimulator.Model.Faults;
using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Tests.Model.Metrics;

public class SessionCounterTests
{
    [Fact]
    public void DeadLambda_TaskCrashes_ItsSessionsStayActiveUntilTheLambdaRuns()
    {
        var driver = new WorldDriver(options => (options.InitialCalls, options.Scaling.Enabled) = (2, false));
        var world = driver.World;
        driver.Advance(30);
        world.Faults.Add(new DeadMetricsLambdaFault(), TimeSpan.Zero, duration: null);
        var task = world.Estate.Scaled.Tasks[0];
        world.Lifecycle.ContainerExited(task, task.Containers[0].Name, exitCode: 137, reason: null);
        driver.Advance(600);
        var (left, published) = (Active(driver), world.Metrics.Latest(world.MetricNames.ActiveCount)?.Minute);
        world.Faults.Cancel(world.Faults.All[0].Id);
        driver.Advance(120);

        Assert.Equal(2, left);
        Assert.Equal(WorldDriver.Start, published);
        Assert.Equal(0, Active(driver));
        Assert.Equal(0, world.Metrics.Latest(world.MetricNames.ActiveCount)!.Sum);
    }

    private static int Active(WorldDriver driver) => driver.World.Table.Indexes[0].Count(SessionRecords.ActiveKey);
}
