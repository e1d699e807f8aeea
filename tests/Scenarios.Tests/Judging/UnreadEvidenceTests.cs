using LoadPlatform.Contracts;
using LoadPlatform.Scenarios.Judging;

namespace LoadPlatform.Scenarios.Tests.Judging;

public sealed class UnreadEvidenceTests
{
    private static RunRecord FourTasks => Given.Run(Given.Running(second => second >= 180 ? 4 : 1));

    [Fact]
    public void Judge_SetupNotReadAfterTheScenario_IsInconclusive()
    {
        var judgement = RunJudge.Judge(FourTasks with { LastReads = FourTasks.LastReads! with { ScalingAt = Given.End.AddSeconds(-1) } });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("how the target scales was not read", Assert.Single(judgement.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_MinutesNotReadAgainAndNoneIsJudged_Passes() =>
        Assert.Equal(Verdict.Passed, RunJudge.Judge(FourTasks with { LastReads = FourTasks.LastReads! with { MinutesAt = null } }).Verdict);

    [Fact]
    public void Judge_MinutesNotReadAgainAndOneIsJudged_IsInconclusive()
    {
        var record = Given.Run([.. Given.Running(second => second >= 180 ? 4 : 1), .. Given.Latency(800)], ("max_e2e_latency_p95_ms", 3000));
        Assert.Equal(Verdict.Passed, RunJudge.Judge(record).Verdict);

        var judgement = RunJudge.Judge(record with { LastReads = record.LastReads! with { MinutesAt = null } });

        Assert.Equal(Verdict.Inconclusive, judgement.Verdict);
        Assert.Contains("the minutes of e2e_latency_p95 were not read", Assert.Single(judgement.Reasons), StringComparison.Ordinal);
    }
}
