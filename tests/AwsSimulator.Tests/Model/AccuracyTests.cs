namespace LoadPlatform.AwsSimulator.Tests.Model;

/// <summary>The figures that were observed on the voice-agent stack, whatever the seed and wherever in a minute a test begins.</summary>
public class AccuracyTests
{
    private const int AnHour = 3_600_000;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);
    private static readonly int[] Seeds = [1, 2, 3];

    public static TheoryData<int, int> Worlds
    {
        get
        {
            var worlds = new TheoryData<int, int>();
            foreach (var (seed, second) in from seed in Seeds from second in (int[])[0, 13, 29, 44, 58] select (seed, second))
                worlds.Add(seed, second);
            return worlds;
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void SixCalls_OnePerTwentySeconds_TwoTasksInSixMinutes(int seed, int second)
    {
        var driver = Begin(seed, second);
        driver.StartCalls("c1", count: 6, rate: 1, periodMs: 20_000, durationMs: AnHour);

        var desired = driver.Until(() => driver.Desired == 2, Limit, driver.Begin);
        var running = driver.Until(() => driver.Running == 2, Limit, driver.Begin);
        driver.Advance(600);

        Assert.InRange(desired.TotalMinutes, 3, 5);
        Assert.InRange(running.TotalMinutes, 5, 7);
        Assert.Equal((2, 2), (driver.Desired, driver.Running));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void ElevenCalls_OnTwoTasks_FourTasks(int seed, int second)
    {
        var driver = Begin(seed, second);
        driver.StartCalls("c1", count: 6, rate: 1, periodMs: 20_000, durationMs: AnHour);
        driver.Until(() => driver.World.Estate.Scaled.Tasks.Count(task => task.IsReady) == 2, Limit, driver.Begin);
        driver.StartCalls("c2", count: 5, rate: 1, periodMs: 20_000, port: 5072, durationMs: AnHour);
        driver.Advance(1200);

        Assert.Equal(11, driver.World.Sessions.Open);
        Assert.Equal((4, 4), (driver.Desired, driver.Running));
    }

    /// <summary>Rejected are those above a task's capacity; the load is met three to five minutes after it came.</summary>
    [Theory]
    [MemberData(nameof(Worlds))]
    public void Burst_TwelveOnOneTask_TwoRejectedAndMoreTasksServeWithinFiveMinutes(int seed, int second)
    {
        var driver = Begin(seed, second);
        driver.StartCalls("c1", count: 12, rate: 12, periodMs: 1000, durationMs: AnHour);
        driver.Advance(5);
        var counts = (driver.Statistic("c1", "TotalCallCreated"), driver.Statistic("c1", "FailedCall(C)"), driver.Statistic("c1", "CurrentCall"));
        var serving = driver.Until(() => driver.World.Estate.Scaled.Tasks.Count(task => task.HasBeenReady) == 4, Limit, driver.Begin);

        Assert.Equal((12, 2, 10), counts);
        Assert.InRange(serving.TotalMinutes, 3, 5.25);
        Assert.Equal(4, driver.Desired);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void CallsEnd_FourTasks_OneTaskAfterAboutSevenMinutes(int seed, int second)
    {
        var driver = Begin(seed, second);
        driver.StartCalls("c1", count: 12, rate: 12, periodMs: 1000, durationMs: AnHour);
        driver.Until(() => driver.Running == 4, Limit, driver.Begin);
        var end = driver.World.Now;
        driver.StopCalls();
        driver.Advance(290);
        var lingering = driver.World.Sessions.Open;
        driver.Advance(20);
        var afterwards = driver.World.Sessions.Open;
        var one = driver.Until(() => driver.Running == 1, Limit, end);

        Assert.Equal((10, 0), (lingering, afterwards));
        Assert.InRange(one.TotalMinutes, 6, 8.5);
        Assert.Equal(1, driver.Desired);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Idle_TwelveTasks_OneTaskInFourActionsAMinuteApart(int seed, int second)
    {
        var driver = Begin(seed, second, tasks: 12);
        driver.Until(() => driver.Running == 1, Limit, driver.Begin);
        driver.Advance(600);

        var activities = driver.World.Autoscaler.Activities;
        Assert.Equal([9, 6, 3, 1], activities.Select(activity => activity.To));
        Assert.All(activities, activity => Assert.Equal("Successful", activity.StatusCode));
        Assert.All(activities.Zip(activities.Skip(1)), pair => Assert.InRange((pair.Second.StartedAt - pair.First.StartedAt).TotalSeconds, 55, 65));
    }

    /// <summary>14 s network interface + 37 s pull + 17 s start + 20 s health checks, each a few percent more or less.</summary>
    [Fact]
    public void ColdStart_ManyTasks_EightyEightSecondsWithSpread()
    {
        var starts = Enumerable.Range(1, 40).SelectMany(seed =>
        {
            var driver = Begin(seed, second: 7, tasks: 1);
            driver.World.Estate.Scaled.SetDesired(6);
            var ready = new Dictionary<string, double>(StringComparer.Ordinal);
            for (var i = 0; i < 1200; i++)
            {
                driver.Advance(0.1);
                foreach (var task in driver.World.Estate.Scaled.Tasks.Where(task => task.IsReady && task.CreatedAt >= driver.Begin))
                    ready.TryAdd(task.Id, (driver.World.Now - task.CreatedAt).TotalSeconds);
            }

            return ready.Values;
        }).ToList();

        Assert.Equal(200, starts.Count);
        Assert.InRange(starts.Average(), 87, 89);
        Assert.InRange(starts.Min(), 83, 87);
        Assert.InRange(starts.Max(), 89, 93);
    }

    private static WorldDriver Begin(int seed, int second, int tasks = 1) => new(options => (options.Seed, options.InitialTasks) = (seed, tasks), second);
}
