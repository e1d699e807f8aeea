using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Scenarios.Judging;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class UnreadTasksTests
{
    [Fact]
    public void Judge_TasksReadAfterTheScenario_Passes() => Assert.Equal(Verdict.Passed, Judge(0, 600).Verdict);

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, 599)]
    [InlineData(1, 650)]
    public void Judge_TasksNotReadForTheWholeScenario_IsInconclusive(int? from, int? to)
    {
        var judgement = Judge(from, to);

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("the target's tasks were not read", Assert.Single(judgement.Reasons), StringComparison.Ordinal);
    }

    private static Judgement Judge(int? from, int? to) =>
        RunJudge.Judge(Given.Run(Given.Running(second => second >= 180 ? 4 : 1)) with { LastReads = new LastReads { TasksFrom = At(from), TasksTo = At(to), ScalingAt = Given.End } });

    private static DateTimeOffset? At(int? second) => second is { } given ? Given.Start.AddSeconds(given) : null;
}
