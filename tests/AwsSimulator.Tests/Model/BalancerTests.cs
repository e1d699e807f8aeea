namespace LoadPlatform.AwsSimulator.Tests.Model;

public sealed class BalancerTests
{
    [Theory]
    [InlineData(30, true)]
    [InlineData(1, false)]
    public void FullTask_HealthChecksHaveFoundItOut_GetsNoMoreCalls(int secondsBetweenCalls, bool areAllTaken)
    {
        var taken = Enumerable.Range(1, 20).Select(seed =>
        {
            var driver = new WorldDriver(options => (options.Seed, options.InitialTasks, options.MaxConcurrentCalls, options.Scaling.Enabled) = (seed, 2, 2, false));
            driver.StartCalls("c1", count: 4, rate: 1, periodMs: secondsBetweenCalls * 1000);
            driver.Advance((5 * secondsBetweenCalls) + 1);
            return driver.World.Sessions.Open;
        });

        Assert.Equal(areAllTaken, taken.All(sessions => sessions == 4));
    }

    [Fact]
    public void EveryTaskFull_Forever_CallsAreStillAnswered()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 12, rate: 1, periodMs: 15_000);
        driver.Advance(200);

        Assert.Equal(10, driver.World.Sessions.Open);
        Assert.Equal(2, driver.Statistic("c1", "FailedCall(C)"));
    }
}
