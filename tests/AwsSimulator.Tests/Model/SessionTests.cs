using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class SessionTests
{
    [Fact]
    public void Call_Accepted_IsStartingThenActiveThenCompleted()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 1, rate: 10, periodMs: 1000, durationMs: 60_000);
        driver.Advance(0.5);
        var starting = Sessions(driver).Single();
        driver.Advance(2);
        var active = Sessions(driver).Single();
        driver.Advance(60 + 300);
        var ended = Sessions(driver).Single();

        Assert.Equal(["starting", "active", "ended"], new[] { starting, active, ended }.Select(item => item.Text("status")));
        Assert.Equal("completed", ended.Text("end_status"));
        Assert.Equal(starting.Number("started_at") + 86_400, starting.Number("TTL"));
        Assert.Equal(ended.Number("updated_at") + 3600, ended.Number("TTL"));
        Assert.Equal("STATUS#ended", ended.Text("GSI1PK"));
    }

    [Fact]
    public void DeadTask_Sessions_StayActiveUntilTheHeartbeatIsStale()
    {
        var driver = new WorldDriver(options => options.InitialTasks = 2);
        driver.StartCalls("c1", count: 6, rate: 10, periodMs: 1000, durationMs: 3_600_000);
        driver.Advance(10);
        var task = driver.World.Tasks.All[0];
        var on = driver.World.Sessions.CountOn(task.Id);
        driver.World.Lifecycle.Stop(task, "UserInitiated", "test");
        driver.Until(() => task.ExecutionStoppedAt is not null, TimeSpan.FromMinutes(3), driver.World.Now);

        Assert.InRange(on, 1, 6);
        Assert.Equal((0, 6 - on), (driver.World.Sessions.CountOn(task.Id), driver.World.Sessions.Open));
        Assert.Equal(6, driver.World.Table.Indexes[0].Count("STATUS#active"));
        var lag = driver.Until(() => driver.World.Table.Indexes[0].Count("STATUS#active") == 6 - on, TimeSpan.FromSeconds(150), driver.World.Now);
        Assert.InRange(lag, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(150));
        Assert.Equal(on, Sessions(driver).Count(item => item.Text("end_status") == "orphaned" && item.Text("task_id") == task.Id));
    }

    [Fact]
    public void LingeringSession_OfADeadTask_IsOrphanedToo()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 1, rate: 10, periodMs: 1000, durationMs: 10_000);
        driver.Advance(20);
        driver.World.Lifecycle.Stop(driver.World.Tasks.All[0], "UserInitiated", "test");
        driver.Advance(120 + 150);

        Assert.Equal("orphaned", Sessions(driver).Single().Text("end_status"));
    }

    [Fact]
    public void Heartbeat_Always_ComesEveryThirtySecondsAndLastsFiveMinutes()
    {
        var driver = new WorldDriver();
        var task = driver.World.Tasks.All[0];
        driver.Advance(65);
        var beat = driver.World.Table.Get($"TASK#{task.Id}", "HEARTBEAT")!;

        Assert.Equal(driver.Begin.AddSeconds(60).ToUnixTimeSeconds(), beat.Number("updated_at"));
        Assert.Equal(beat.Number("updated_at") + 300, beat.Number("TTL"));
        Assert.Equal(["PK", "SK", "TTL", "active_session_count", "task_id", "updated_at"], beat.Attributes.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Protection_WithSessions_IsRenewedWithEveryHeartbeat()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 1, rate: 10, periodMs: 1000, durationMs: 100_000);
        driver.Advance(95);
        var task = driver.World.Tasks.All[0];
        var held = task.ProtectedUntil - driver.World.Now;
        driver.Advance(310);

        Assert.InRange(held!.Value, TimeSpan.FromMinutes(29.5), TimeSpan.FromMinutes(30));
        Assert.Null(task.ProtectedUntil);
    }

    [Fact]
    public void ManyCalls_OverDays_LeaveTheTableAgain()
    {
        var driver = new WorldDriver(options => options.Scaling.Enabled = false);
        var sizes = new List<int>();
        for (var hour = 0; hour < 12; hour++)
        {
            driver.StartCalls($"c{hour}", count: 60, rate: 1, periodMs: 30_000, durationMs: 5_000);
            driver.Advance(3600);
            sizes.Add(driver.World.Table.Count);
        }

        Assert.InRange(sizes.Max(), 61, 5 * 60);
        Assert.True(sizes[^1] <= sizes[6] + 60, string.Join(' ', sizes));
    }

    private static List<TableItem> Sessions(WorldDriver driver) =>
        [.. driver.World.Table.Scan().Where(item => item.Text("SK") == "METADATA").OrderBy(item => item.Number("started_at"))];
}
