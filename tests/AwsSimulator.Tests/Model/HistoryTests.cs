using FsCheck;
using FsCheck.Fluent;

namespace LoadPlatform.AwsSimulator.Tests.Model;

public class HistoryTests
{
    [Fact]
    public void RandomHistory_Always_KeepsTheInvariants()
    {
        var histories = Gen.Choose(0, 999).ListOf(80).ToArbitrary();

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
        var past = new History(seed: history[0]);
        for (var i = 0; i < history.Count; i++)
        {
            past.Act(history[i], i);
            past.CheckInvariants();
        }

        return true;
    }
}
