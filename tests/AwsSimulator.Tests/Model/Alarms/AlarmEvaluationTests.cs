using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Tests.Model.Alarms;

public class AlarmEvaluationTests
{
    private const double Threshold = 10;
    private static readonly MetricKey Metric = MetricKey.Of("Test", "Load");

    // AWS's own tables: datapoints (the newest on the right, X breaching), then the state under missing, ignore, breaching, notBreaching.
    [Theory]
    [InlineData(3, "0-X-X", "OK OK OK OK")]
    [InlineData(3, "0----", "OK OK OK OK")]
    [InlineData(3, "-----", "INSUFFICIENT_DATA same ALARM OK")]
    [InlineData(3, "0XX-X", "ALARM ALARM ALARM ALARM")]
    [InlineData(3, "--X--", "ALARM same ALARM OK")]
    [InlineData(2, "0-X-X", "ALARM ALARM ALARM ALARM")]
    [InlineData(2, "00X0X", "ALARM ALARM ALARM ALARM")]
    [InlineData(2, "0-X--", "OK OK ALARM OK")]
    [InlineData(2, "----0", "OK OK ALARM OK")]
    [InlineData(2, "---X-", "ALARM same ALARM OK")]
    public void Of_TablesOfTheGuide_AsDocumented(int datapointsToAlarm, string data, string states)
    {
        MissingData[] treatments = [MissingData.Missing, MissingData.Ignore, MissingData.Breaching, MissingData.NotBreaching];
        foreach (var current in Enum.GetValues<AlarmState>())
        {
            var found = treatments.Select(treatment => Evaluate(new Case(data, 3, datapointsToAlarm, treatment, current)).Name());
            Assert.Equal(states.Replace("same", current.Name(), StringComparison.Ordinal), string.Join(' ', found));
        }
    }

    [Theory]
    [InlineData("----X")]
    [InlineData("---X-")]
    public void Of_OneBreachingPointTooYoung_IsNoAlarmYet(string data) =>
        Assert.Equal(AlarmState.Ok, Evaluate(new Case(data, 3, 3, MissingData.Missing, AlarmState.InsufficientData)));

    [Fact]
    public void Of_AnyDatapoints_AsTheSlowVersion()
    {
        var cases =
            from periods in Gen.Choose(1, 6)
            from needed in Gen.Choose(1, periods)
            from data in Gen.Elements('0', 'X', '-').ListOf(periods + AlarmEvaluation.ExtraPeriods)
            from treatment in Gen.Elements(Enum.GetValues<MissingData>())
            from current in Gen.Elements(Enum.GetValues<AlarmState>())
            select new Case(string.Concat(data), periods, needed, treatment, current);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(cases.ToArbitrary(), one => Slow(one) == Evaluate(one)));
    }

    [Fact]
    public void Evaluate_AnyDatapoints_ReadsTheRangeFromTheStore()
    {
        var cases =
            from minutes in Gen.Choose(1, 4)
            from periods in Gen.Choose(1, 4)
            from data in Gen.Elements('0', 'X', '-').ListOf((periods + AlarmEvaluation.ExtraPeriods) * minutes)
            select (Minutes: minutes, Periods: periods, Data: string.Concat(data));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(cases.ToArbitrary(), one => SlowRange(one.Minutes, one.Periods, one.Data) == Range(one.Minutes, one.Periods, one.Data)));
    }

    private static AlarmState Evaluate(Case one)
    {
        var settings = new AlarmSettings("alarm", Metric, AlarmComparison.GreaterThanThreshold, Threshold, one.Periods) { DatapointsToAlarm = one.Needed, TreatMissingData = one.Treatment };
        var newestFirst = one.Data.Reverse().Select((mark, age) => (mark, age)).Where(point => point.mark != '-')
            .Select(point => new AlarmDatapoint(point.age, WorldDriver.Start, point.mark == 'X' ? Threshold + 1 : Threshold, 1));
        return AlarmEvaluation.Of(settings, [.. newestFirst], one.Current).State;
    }

    /// <summary>The guide's sentences, one after the other.</summary>
    private static AlarmState Slow(Case one)
    {
        var real = one.Data.Replace("-", "", StringComparison.Ordinal);
        var wanted = one.Periods;
        if (real.Length >= wanted)
            return real[^wanted..].Count(mark => mark == 'X') >= one.Needed ? AlarmState.Alarm : AlarmState.Ok;

        var filler = one.Treatment switch
        {
            MissingData.Breaching => 'X',
            MissingData.NotBreaching => '0',
            _ => '-',
        };
        var filled = real + new string(filler, wanted - real.Length);
        if (filled.Count(mark => mark == 'X') >= one.Needed)
            return AlarmState.Alarm;
        if (filled.Contains('0', StringComparison.Ordinal) || filler != '-')
            return AlarmState.Ok;
        if (one.Treatment == MissingData.Ignore)
            return one.Current;
        if (real.Length == 0)
            return AlarmState.InsufficientData;

        var ageOfOldest = one.Data.Length - one.Data.IndexOf('X', StringComparison.Ordinal);
        return ageOfOldest >= one.Needed ? AlarmState.Alarm : AlarmState.Ok;
    }

    /// <summary>An alarm on the sums of periods of some minutes, read from a store; each minute's mark is a sample of 1 or of the threshold and more.</summary>
    private static (AlarmState State, string Reason) Range(int minutes, int periods, string data)
    {
        var timeline = new Timeline(WorldDriver.Start);
        var store = new MetricStore(timeline);
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] != '-')
                store.Record(Metric, "None", MetricDatum.Of(data[i] == 'X' ? Threshold + 1 : 1), WorldDriver.Start.AddMinutes(i), TimeSpan.Zero);
        }

        timeline.AdvanceTo(WorldDriver.Start.AddMinutes(data.Length).AddSeconds(-40));
        var alarm = new Alarm(
            new AlarmSettings("alarm", Metric, AlarmComparison.GreaterThanThreshold, Threshold, periods) { Statistic = "Maximum", Period = TimeSpan.FromMinutes(minutes) }, timeline.Now);
        alarm.Evaluate(store, timeline.Now);
        return (alarm.State, alarm.Snapshot.ReasonData is null ? "" : alarm.StateReason[..8]);
    }

    private static (AlarmState State, string Reason) SlowRange(int minutes, int periods, string data)
    {
        // A newest minute without data is not there yet: the range ends before it.
        var seen = data[^1] == '-' ? $"{new string('-', 1)}{data[..^1]}" : data;
        var marks = seen.Chunk(minutes).Select(chunk => chunk.Contains('X') ? 'X' : chunk.Contains('0') ? '0' : '-');
        var state = Slow(new Case(string.Concat(marks), periods, periods, MissingData.Missing, AlarmState.InsufficientData));
        return (state, state == AlarmState.InsufficientData ? "" : "Threshol");
    }

    private sealed record Case(string Data, int Periods, int Needed, MissingData Treatment, AlarmState Current);
}
