using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Tests.Support;

namespace LoadPlatform.Gateway.Tests.Runs;

public sealed class FaultedBaselineTests : SagaTest
{
    private protected override Type Refused => typeof(ValidateBaseline);

    [Fact]
    public async Task Should_fail_the_run_and_say_why()
    {
        var runId = Guid.NewGuid();

        await House.SayAsync(Request(runId));

        var summary = await House.SummaryAsync(runId);
        Assert.Equal(RunStatus.Failed, summary.Status);
        Assert.Equal(["baseline-validator could not do its part: the disk is full"], summary.Reasons);
        Assert.Equal(["ValidateBaseline"], House.Traffic.Faults());
        await AssertFreeAsync();
    }
}
