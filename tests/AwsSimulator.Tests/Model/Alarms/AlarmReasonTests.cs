using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Tests.Model.Alarms;

public class AlarmReasonTests
{
    private static readonly AlarmSettings Settings = new("alarm", MetricKey.Of("Test", "Load"), AlarmComparison.GreaterThanThreshold, 3, 3);

    [Fact]
    public void Of_AllPeriodsBreach_NamesThemNewestFirst() => Assert.Equal(
        "Threshold Crossed: 3 datapoints [4.5 (04/03/26 09:03:00), 4.0 (04/03/26 09:02:00), 3.5 (04/03/26 09:01:00)] were greater than the threshold (3.0).",
        Reason(Settings, 4.5, 4, 3.5));

    [Fact]
    public void Of_MOutOfN_SaysHowManyItTakes() => Assert.Equal(
        "Threshold Crossed: 2 out of the last 3 datapoints [4.5 (04/03/26 09:03:00), 3.5 (04/03/26 09:01:00)] were greater than the threshold (3.0) (minimum 2 datapoints for OK -> ALARM transition).",
        Reason(Settings with { DatapointsToAlarm = 2 }, 4.5, 1, 3.5));

    [Fact]
    public void Of_NotBreachingAnyMore_SaysWhatItTakesToBeOk() => Assert.Equal(
        "Threshold Crossed: 1 out of the last 3 datapoints [1.0 (04/03/26 09:03:00)] was not greater than the threshold (3.0) (minimum 1 datapoint for ALARM -> OK transition).",
        Reason(Settings with { DatapointsToAlarm = 3 }, 1, 4, 4));

    [Fact]
    public void Of_ManyPeriods_NamesTheNewestFive() => Assert.Equal(
        "Threshold Crossed: 6 datapoints were greater than the threshold (3.0). The most recent datapoints which crossed the threshold: "
        + "[9.0 (04/03/26 09:03:00), 8.0 (04/03/26 09:02:00), 7.0 (04/03/26 09:01:00), 6.0 (04/03/26 09:00:00), 5.0 (04/03/26 08:59:00)].",
        Reason(Settings with { EvaluationPeriods = 6 }, 9, 8, 7, 6, 5, 4));

    [Fact]
    public void Of_NothingReceived_SaysHowItIsTaken()
    {
        Assert.Equal("Insufficient Data: 3 datapoints were unknown.", Reason(Settings));
        Assert.Equal("Insufficient Data: 1 datapoint was unknown.", Reason(Settings with { EvaluationPeriods = 1 }));
        Assert.Equal(
            "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [Breaching].",
            Reason(Settings with { EvaluationPeriods = 1, TreatMissingData = MissingData.Breaching }));
    }

    [Fact]
    public void ReasonData_OfAnAlarm_ListsRecentOldestFirstAndEvaluatedNewestFirst()
    {
        var verdict = AlarmEvaluation.Of(Settings, Datapoints(4.5, 4, 3.5), AlarmState.Ok);

        var data = JsonNode.Parse(AlarmReasonData.Of(Settings, verdict, WorldDriver.Start.AddMinutes(4).AddMilliseconds(250)))!;

        Assert.Equal("2026-03-04T09:04:00.250+0000", (string)data["queryDate"]!);
        Assert.Equal("2026-03-04T09:01:00.000+0000", (string)data["startDate"]!);
        Assert.Equal("[3.5,4.0,4.5]", data["recentDatapoints"]!.ToJsonString());
        Assert.Equal("""{"timestamp":"2026-03-04T09:03:00.000\u002B0000","sampleCount":1.0,"value":4.5}""", data["evaluatedDatapoints"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(3, "3.0")]
    [InlineData(-2.25, "-2.25")]
    [InlineData(9_999_999, "9999999.0")]
    [InlineData(12_345_678, "1.2345678E7")]
    [InlineData(0.00012, "1.2E-4")]
    [InlineData(1e300, "1.0E300")]
    public void Text_OfANumber_AlwaysHasAFraction(double number, string text) => Assert.Equal(text, AlarmNumber.Text(number));

    private static string Reason(AlarmSettings settings, params double[] newestFirst) => AlarmReason.Of(settings, AlarmEvaluation.Of(settings, Datapoints(newestFirst), AlarmState.InsufficientData));

    private static List<AlarmDatapoint> Datapoints(params double[] newestFirst) => [.. newestFirst.Select((value, age) => new AlarmDatapoint(age, WorldDriver.Start.AddMinutes(3 - age), value, 1))];
}
