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
