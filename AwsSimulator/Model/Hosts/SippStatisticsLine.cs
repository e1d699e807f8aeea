using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>One line of SIPp's statistics file.</summary>
internal sealed class SippStatisticsLine(double targetRate, DateTimeOffset startedAt, DateTimeOffset last, DateTimeOffset now, SippCounters counters, SippCounters periodic, int current) : IDeferredLine
{
    private static readonly string[] Columns = SippHeader.Line.TrimEnd(';').Split(';');

    public string Write()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["StartTime"] = Time(startedAt),
            ["LastResetTime"] = Time(last),
            ["CurrentTime"] = Time(now),
            ["ElapsedTime(P)"] = Span(now - last),
            ["ElapsedTime(C)"] = Span(now - startedAt),
            ["TargetRate"] = Number(targetRate),
            ["CallRate(P)"] = Rate(periodic.Created, now - last),
            ["CallRate(C)"] = Rate(counters.Created, now - startedAt),
            ["TotalCallCreated"] = $"{counters.Created}",
            ["CurrentCall"] = $"{current}",
        };
        Add(values, "OutgoingCall", periodic.Created, counters.Created);
        Add(values, "SuccessfulCall", periodic.Successful, counters.Successful);
        Add(values, "FailedCall", periodic.Failed, counters.Failed);
        Add(values, "FailedUnexpectedMessage", periodic.Unexpected, counters.Unexpected);
        Add(values, "Warnings", periodic.Unexpected, counters.Unexpected);
        values["CallLength(P)"] = Length(periodic);
        values["CallLength(C)"] = Length(counters);
        return string.Concat(Columns.Select(column => (values.GetValueOrDefault(column) ?? Default(column)) + ";"));
    }

    private static void Add(Dictionary<string, string> values, string name, int periodic, int cumulative)
    {
        values[$"{name}(P)"] = $"{periodic}";
        values[$"{name}(C)"] = $"{cumulative}";
    }

    private static string Default(string column) =>
        column is "ResponseTimeRepartition1" or "CallLengthRepartition" ? ""
        : column.StartsWith("ResponseTime1", StringComparison.Ordinal) || column.StartsWith("CallLengthStDev", StringComparison.Ordinal) ? "00:00:00:000000"
        : "0";

    private static string Time(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{instant:yyyy-MM-dd}\t{instant:HH:mm:ss.ffffff}\t{Minutes.Epoch(instant):F6}");

    private static string Span(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours:00}:{span.Minutes:00}:{span.Seconds:00}");

    private static string Rate(int calls, TimeSpan time) => time <= TimeSpan.Zero ? "0" : Number(Math.Round(calls / time.TotalSeconds, 6));

    private static string Length(SippCounters counters)
    {
        var ended = counters.Successful + counters.Failed;
        var mean = ended == 0 ? TimeSpan.Zero : counters.LengthSum / ended;
        return string.Create(CultureInfo.InvariantCulture, $"{Span(mean)}:{mean.Ticks % TimeSpan.TicksPerSecond / 10:000000}");
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
