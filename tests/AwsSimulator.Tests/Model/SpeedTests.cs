namespace LoadPlatform.AwsSimulator.Tests.Model;

public class SpeedTests
{
    /// <summary>The bound is a tenth of what the model is meant to do, so that a loaded machine does not fail the test.</summary>
    [Fact]
    public void SteadyState_TwentyTwoMinutes_IsAThousandTimesFasterThanRealTime()
    {
        _ = Play();
        var before = TimeProvider.System.GetTimestamp();
        var simulated = Play();
        var real = TimeProvider.System.GetElapsedTime(before);

        Assert.True(simulated / real > 1000, $"{simulated / real:F0} times real time");
    }

    private static TimeSpan Play()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 6, rate: 1, periodMs: 20_000, durationMs: 3_600_000);
        driver.Advance(420);
        driver.StartCalls("c2", count: 6, rate: 1, periodMs: 20_000, port: 5072, durationMs: 3_600_000);
        driver.Advance(420);
        driver.StopCalls();
        driver.Advance(480);
        return driver.World.Now - driver.Begin;
    }
}
