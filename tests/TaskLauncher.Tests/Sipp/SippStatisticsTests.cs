using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.TaskLauncher.Sipp;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

public sealed class SippStatisticsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 23, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Parse_WhatSippWrote_CountsRefusedHungUpAndCurrent()
    {
        var totals = SippStatistics.Parse(
            Cohort("bye", RealSipp.TwoHungUp, 2, 0) + Cohort("rej", RealSipp.TwoRefused, 0, 2) + Cohort("cut", RealSipp.FourCutOff, 0, 0), At);

        Assert.Equal(3, totals.Count);
        Assert.Equal((2, 0, 0, 0, 2), (totals["bye"].Calls.Placed, totals["bye"].Calls.Current, totals["bye"].Calls.Failed, totals["bye"].Calls.Rejected, totals["bye"].Calls.Dropped));
        Assert.Equal((2, 0, 2, 2, 0), (totals["rej"].Calls.Placed, totals["rej"].Calls.Current, totals["rej"].Calls.Failed, totals["rej"].Calls.Rejected, totals["rej"].Calls.Dropped));
        Assert.Equal((4, 4, 0, 0, 0), (totals["cut"].Calls.Placed, totals["cut"].Calls.Current, totals["cut"].Calls.Failed, totals["cut"].Calls.Rejected, totals["cut"].Calls.Dropped));
    }

    /// <summary>A scenario that takes the far side's BYE for its end counts it as a success.</summary>
    [Fact]
    public void Parse_HangUpsThatTheScenarioExpects_CountsThemAsDropped()
    {
        var line = RealSipp.FourCutOff.Replace(";4;4;0;0;", ";4;0;1;4;", StringComparison.Ordinal);
        var output = $"{Cohort("c", line, 0, 0)}counts\n{RealSipp.ByeCountsHeader}\n{RealSipp.ThreeHungUpAsExpected}\n";

        var reading = SippStatistics.Parse(output, At)["c"];

        Assert.Equal((3, 1, 3), (reading.Calls.Connected, reading.Calls.Completed, reading.Calls.Dropped));
        Assert.Equal(94.268, reading.Elapsed!.Value.TotalSeconds, 0.001);
    }

    [Fact]
    public void Parse_CarriageReturns_ReadsTheSame()
    {
        var output = Cohort("rej", RealSipp.TwoRefused, 0, 2);

        Assert.Equal(SippStatistics.Parse(output, At)["rej"], SippStatistics.Parse(output.Replace("\n", "\r\n", StringComparison.Ordinal), At)["rej"]);
    }

    [Fact]
    public void Parse_NoFileYet_LeavesTheCohortOut()
    {
        var totals = SippStatistics.Parse("cohort new\nbye\n0\nrejected\n" + Cohort("old", RealSipp.FourCutOff, 0, 0), At);

        Assert.Equal(["old"], totals.Keys);
    }

    [Fact]
    public void Parse_HeaderOnly_LeavesTheCohortOut() =>
        Assert.Empty(SippStatistics.Parse($"cohort new\n{RealSipp.Header}\n{RealSipp.Header}\nbye\n0\nrejected\n0\n", At));

    [Fact]
    public void Parse_FailedCallsAndNoErrorLog_LeavesTheCohortOut() =>
        Assert.Empty(SippStatistics.Parse($"cohort rej\n{RealSipp.Header}\n{RealSipp.TwoRefused}\nbye\n0\nrejected\n", At));

    /// <summary>SIPp may be writing the line that is read: a number cut in its middle is another number.</summary>
    [Fact]
    public void Parse_LineCutAnywhere_NeverCountsWrong()
    {
        var line = RealSipp.FourCutOff.Replace(";4;4;0;0;", ";124;124;0;0;", StringComparison.Ordinal);

        for (var length = 1; length < line.Length; length++)
            Assert.Empty(SippStatistics.Parse($"cohort c\n{RealSipp.Header}\n{line[..length]}\nbye\n0\nrejected\n0\n", At));
        Assert.Equal(124, SippStatistics.Parse($"cohort c\n{RealSipp.Header}\n{line}\nbye\n0\nrejected\n0\n", At)["c"].Calls.Placed);
    }

    [Fact]
    public void Parse_AnyText_NeverThrows()
    {
        var piece = Gen.Elements("cohort a", "cohort ", "cohort", RealSipp.Header, RealSipp.TwoHungUp, RealSipp.TwoRefused[..200], "bye", "rejected", "0", "-1", "99999999999", ";;;", "", "\r", "\0");
        var text = Gen.OneOf(piece.ListOf().Select(pieces => string.Join('\n', pieces)), ArbMap.Default.GeneratorFor<string>().Select(any => any ?? ""));

        Prop.ForAll(text.ToArbitrary(), any => SippStatistics.Parse(any, At).Values.Select(reading => reading.Calls).All(calls => calls.Failed >= 0 && calls.Dropped >= 0 && calls.Rejected >= 0)).QuickCheckThrowOnFailure();
    }

    private static string Cohort(string name, string line, int byes, int rejected) => $"cohort {name}\n{RealSipp.Header}\n{line}\nbye\n{byes}\nrejected\n{rejected}\n";
}
