using LoadPlatform.AppHost.Processes;

namespace LoadPlatform.AppHost.Tests.Processes;

public sealed class ProcessStatTests
{
    private const string Rest = "6 7 8 0 -1 4194304 92 0 0 0 0 0 0 0 20 0 1 0 1503366 8192000 227";

    [Theory]
    [InlineData("beam.smp")]
    [InlineData("a) Z 1 1 (b")]
    public void Parse_AnyName_ReadsWhatFollowsIt(string name) =>
        Assert.Equal(new ProcessStat(new ProcessMark(42, 1503366), Parent: 6, Session: 8, HasEnded: false), ProcessStat.Parse(42, $"42 ({name}) S {Rest}\n"));

    [Fact]
    public void Parse_Zombie_HasEnded() => Assert.True(ProcessStat.Parse(42, $"42 (sleep) Z {Rest}")?.HasEnded);

    [Theory]
    [InlineData("")]
    [InlineData("42 (sleep) S 6 7")]
    public void Parse_CutOff_IsNothing(string line) => Assert.Null(ProcessStat.Parse(42, line));
}
