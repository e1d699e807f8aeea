using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Sessions;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class HealthCheckTests
{
    private readonly WorldDriver _driver = new(options => (options.InitialTasks, options.Scaling.Enabled, options.MaxConcurrentCalls) = (2, false, 2));

    private IReadOnlyList<EcsTask> Tasks => _driver.World.Estate.Scaled.Tasks;

    [Fact]
    public void FullTask_TwoChecksLater_GetsNoCallsAndComesBack()
    {
        _driver.World.Lifecycle.AnswersReady = task => task != Tasks[0];
        _driver.Advance(9);
        var atFirst = Tasks[0].IsReady;
        _driver.Advance(11);
        var later = Tasks[0].IsReady;
        _driver.StartCalls("c1", count: 2, rate: 10, periodMs: 1000);
        _driver.Advance(2);
        var sessions = Tasks.Select(task => _driver.World.Sessions.CountOn(task.Id)).ToList();
        _driver.World.Lifecycle.AnswersReady = _ => true;
        _driver.Advance(20);

        Assert.Equal((true, false), (atFirst, later));
        Assert.Equal([0, 2], sessions);
        Assert.True(Tasks[0].IsReady);
    }

    [Fact]
    public void AllTasksFull_FailsOpen_CallsGet503AndAnIdleTaskTakesThemAgain()
    {
        _driver.StartCalls("c1", count: 20, rate: 20, periodMs: 1000, durationMs: 60_000);
        _driver.Advance(30);
        var ready = Tasks.Count(task => task.IsReady);
        _driver.StartCalls("c2", count: 3, rate: 10, periodMs: 1000, port: 5072);
        _driver.Advance(2);

        Assert.Equal((0, 4), (ready, _driver.World.Sessions.Open));
        Assert.Equal(3, _driver.Statistic("c2", "FailedCall(C)"));
        Assert.Equal("3\n", _driver.Run("grep -c \"received 'SIP/2.0 503 Service Unavailable\" /opt/sipp/runs/test/c2/errors.log").Output);
    }

    [Fact]
    public void FlowHash_ManyCalls_SpreadsOverAllTasks()
    {
        var counts = Enumerable.Range(1, 4000).CountBy(call => FlowHash.Of($"{call}-2107@10.0.1.20:5070", secret: 7) % 8).ToDictionary();

        Assert.Equal(8, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 400, 600));
    }

    [Fact]
    public void FlowHash_SameFlow_SameHash()
    {
        Assert.Equal(FlowHash.Of("1-2107@10.0.1.20:5070", 1), FlowHash.Of("1-2107@10.0.1.20:5070", 1));
        Assert.NotEqual(FlowHash.Of("1-2107@10.0.1.20:5070", 1), FlowHash.Of("1-2107@10.0.1.20:5070", 2));
    }
}
