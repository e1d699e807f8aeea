namespace LoadPlatform.AwsSimulator.Tests.Model;

/// <summary>bench/model-speed measures the same in earnest; here the best of several tries counts, so that a loaded machine does not fail the tests.</summary>
public class SpeedTests
{
    private const int Tries = 6;

    [Fact]
    public void SteadyState_TwentyTwoMinutes_IsTenThousandTimesFasterThanRealTime()
    {
        var best = Enumerable.Range(0, Tries).Max(_ =>
        {
            var driver = new WorldDriver();
            return TimeSpan.FromMinutes(22) / ThreadTime.Measure(() => Play(driver, "once"));
        });

        Assert.True(best > 10_000, $"{best:F0} times real time");
    }

    [Fact]
    public void SteadyState_AfterADay_CostsNoMoreThanAtFirst()
    {
        var driver = new WorldDriver();
        var plays = Enumerable.Range(0, (24 * 60 / 22) + Tries).Select(play => ThreadTime.Measure(() => Play(driver, $"p{play}"))).ToList();

        var (first, last) = (plays.Skip(2).Take(Tries).Min(), plays.TakeLast(Tries).Min());
        Assert.True(last < first * 2, $"a play took {first.TotalMilliseconds:F2} ms at first and {last.TotalMilliseconds:F2} ms after a day");
    }

    private static void Play(WorldDriver driver, string name)
    {
        Assert.Equal(0, driver.StartCalls($"{name}-1", count: 6, rate: 1, periodMs: 20_000, durationMs: 3_600_000).ExitCode);
        driver.Advance(420);
        driver.StartCalls($"{name}-2", count: 6, rate: 1, periodMs: 20_000, port: 5072, durationMs: 3_600_000);
        driver.Advance(420);
        driver.StopCalls();
        driver.Advance(480);
    }
}
