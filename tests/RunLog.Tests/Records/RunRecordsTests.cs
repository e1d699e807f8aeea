using System.Text.Json;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.RunLog.Tests.Records;

public sealed class RunRecordsTests
{
    private static readonly DateTimeOffset End = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, false)]
    [InlineData(20, false)]
    [InlineData(-1, true)]
    [InlineData(null, true)]
    public void Of_InterferenceAfterTheScenario_IsLeftOutWhereThatIsCertain(int? notBefore, bool counts) =>
        Assert.Equal(counts, Of(Event(RunEventTypes.ScenarioCompleted, End, null), Interference(notBefore)).Interference.Count > 0);

    [Fact]
    public void Of_InterferenceOfARunThatWasNotPlayedToItsEnd_Counts() => Assert.Single(Of(Interference(20)).Interference);

    [Fact]
    public void Of_InterferenceThatSaysNoMoment_Counts() =>
        Assert.Single(Of(Event(RunEventTypes.ScenarioCompleted, End, null), Event(RunEventTypes.Interference, End.AddSeconds(60), null)).Interference);

    [Fact]
    public void Of_ScenarioThatWasCutShort_SaysWhy() => Assert.Equal("it happened", Of(Event(RunEventTypes.CutShort, End, null)).CutShort);

    /// <summary>A watcher that finishes a second time reads less: what was read before stays read.</summary>
    [Fact]
    public void Of_WatchersThatFinishedTwice_KeepsTheLatestOfEachReading()
    {
        var good = new LastReads { TasksFrom = End.AddHours(-1), TasksTo = End.AddSeconds(10), ScalingAt = End.AddSeconds(10), MinutesAt = End.AddSeconds(20) };
        var partly = new LastReads { TasksFrom = End.AddMinutes(-5), TasksTo = End.AddSeconds(-5), ScalingAt = End.AddSeconds(50) };

        Assert.Equal(good with { ScalingAt = End.AddSeconds(50) }, Of(Reads(good), Reads(partly)).LastReads);
        Assert.Equal(good with { ScalingAt = End.AddSeconds(50) }, Of(Reads(partly), Reads(good), Reads(new LastReads())).LastReads);
        Assert.Null(Of().LastReads);
    }

    private static RunEvent Reads(LastReads reads) => Event(RunEventTypes.LastReads, End, JsonSerializer.SerializeToElement(reads, RunLogJson.Options));

    private static RunRecord Of(params RunEvent[] events) => RunRecords.Of(
        new Scenario { Name = "test", Steps = [new WaitStep(1)] }, new RunStreams { Events = events }, scaling: null, new RunEnding(EndingKind.Completed));

    private static RunEvent Interference(int? notBefore) => Event(
        RunEventTypes.Interference,
        End.AddSeconds(60),
        JsonSerializer.SerializeToElement(new InterferenceMoment { NotBefore = notBefore is { } second ? End.AddSeconds(second) : null }, RunLogJson.Options));

    private static RunEvent Event(string type, DateTimeOffset at, JsonElement? data) => new() { Key = type, Type = type, At = at, Source = "test", Message = "it happened", Data = data };
}
