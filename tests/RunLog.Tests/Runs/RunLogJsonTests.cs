using System.Text.Json;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Tests.Runs;

public sealed class RunLogJsonTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_StepWhoseAssertionHadNoEvidence_IsReadAgain()
    {
        var outcome = new AssertionOutcome { Title = "x", Metric = "m", Expected = ">= 1", Holds = null, From = At, To = At, SampleCount = 0 };
        var step = new StepRecord { Index = 3, Action = "assert", Title = "x", StartedAt = At, EndedAt = At, Succeeded = false, Assertion = outcome };
        var stored = new RunEvent { Key = "k", Type = RunEventTypes.StepCompleted, At = At, Source = "test", Message = "", Data = JsonSerializer.SerializeToElement(step, RunLogJson.Options) };

        var read = Assert.Single(EventData.Of<StepRecord>([stored], RunEventTypes.StepCompleted));

        Assert.Equal(3, read.Index);
        Assert.Null(read.Assertion!.Holds);
    }
}
