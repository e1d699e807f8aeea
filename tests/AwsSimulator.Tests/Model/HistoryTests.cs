using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Scaling;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class HistoryTests
{
    [Fact]
    public void RandomHistory_Always_KeepsTheInvariants()
    {
        var histories = Gen.Choose(0, 999).ListOf(60).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(histories, history => Play([.. history])));
    }

    [Fact]
    public void SameSeed_SameHistory_SameWorld()
    {
        Assert.Equal(Trace(seed: 5), Trace(seed: 5));
        Assert.NotEqual(Trace(seed: 5), Trace(seed: 6));
    }

    private static string Trace(int seed)
    {
        var driver = new WorldDriver(options => (options.Seed, options.InitialTasks) = (seed, 3));
        driver.StartCalls("c1", count: 9, rate: 1, periodMs: 5000);
        driver.Advance(400);
        return string.Join(' ', driver.World.Sessions.All.Select(session => session.TaskId));
    }

    private static bool Play(IReadOnlyList<int> history)
    {
        var driver = new WorldDriver(options => options.Seed = history[0]);
        for (var i = 0; i < history.Count; i++)
        {
            Act(driver, history[i], i);
            CheckInvariants(driver);
        }

        return true;
    }

    private static void Act(WorldDriver driver, int choice, int step)
    {
        var amount = choice / 10;
        switch (choice % 10)
        {
            case 0 or 1:
                driver.StartCalls($"c{step}", count: 1 + (amount % 15), rate: 1 + (amount % 4), periodMs: 1000 * (1 + (amount % 7)), port: 6000 + step, durationMs: 60_000 * (1 + (amount % 9)));
                break;
            case 2:
                driver.StopCalls();
                break;
            case 3 when amount % 3 == 0:
                driver.Run("pkill -KILL -x sipp");
                break;
            case 4:
                var tasks = driver.World.Tasks.All;
                driver.World.Lifecycle.Stop(tasks[amount % tasks.Count], "UserInitiated", "test");
                break;
            case 5:
                driver.World.Estate.Scaled.SetDesired(1 + (amount % 12));
                break;
            default:
                driver.Advance(amount * 3);
                break;
        }
    }

    private static void CheckInvariants(WorldDriver driver)
    {
        var world = driver.World;
        var service = world.Estate.Scaled;
        var alive = world.Tasks.All.Where(task => task.IsAlive).Select(task => task.Id).ToHashSet();

        Assert.All(world.Sessions.All, session => Assert.Contains(session.TaskId, alive));
        Assert.All(world.Host.Running, process => Assert.Equal(process.Counters.Created, process.Counters.Successful + process.Counters.Failed + process.CurrentCalls));
        Assert.Equal(world.Host.Running.Sum(process => process.CurrentCalls), world.Sessions.All.Count(session => session.HasCall));
        CheckTable(world);
        Assert.All(world.Tasks.All, task => Assert.InRange(world.Sessions.CountOn(task.Id), 0, 10));
        Assert.All(service.Tasks, task => Assert.Equal(world.Sessions.CountOn(task.Id) > 0, task.ProtectedUntil is not null));
        Assert.InRange(service.DesiredCount, 1, 12);
        Assert.Equal(service.Tasks.Count, service.RunningCount + service.PendingCount);
        Assert.True(service.Tasks.Count >= service.DesiredCount);
        CheckCooldowns(world.Autoscaler);
    }

    /// <summary>The table knows every open session. What else it holds as open belongs to dead tasks; the reaper leaves none of that active for long.</summary>
    private static void CheckTable(SimulatedWorld world)
    {
        var written = new[] { "starting", "active" }
            .SelectMany(status => world.Table.Indexes[0].Query($"STATUS#{status}"))
            .ToDictionary(item => item.Text("session_id")!, item => (Task: item.Text("task_id"), Status: item.Text("status")));
        Assert.All(world.Sessions.All, session => Assert.Equal(session.TaskId, written[session.Id.ToString()].Task));

        var open = world.Sessions.All.Select(session => session.Id.ToString()).ToHashSet();
        var left = written.Where(item => !open.Contains(item.Key)).Select(item => item.Value).ToList();
        Assert.All(left, item => Assert.False(world.Tasks.All.SingleOrDefault(task => task.Id == item.Task)?.IsAlive ?? false));
        Assert.All(
            left.Where(item => item.Status == "active"),
            item => Assert.InRange(world.Now - world.Tasks.All.Single(task => task.Id == item.Task).ExecutionStoppedAt!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(150)));
    }

    private static void CheckCooldowns(Autoscaler autoscaler)
    {
        foreach (var acts in autoscaler.Activities.GroupBy(activity => activity.Policy))
        {
            var times = acts.Select(activity => activity.StartedAt).ToList();
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= acts.Key.Cooldown));
        }
    }
}
