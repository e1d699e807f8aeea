using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>A state's StateReasonData.</summary>
internal static class AlarmReasonData
{
    /// <summary>AWS keeps a change of state, with the data before and after, below 4,096 characters.</summary>
    private const int MostDatapoints = 15;

    public static string Of(AlarmSettings settings, AlarmVerdict verdict, DateTimeOffset now)
    {
        var data = new JsonObject { ["version"] = "1.0", ["queryDate"] = AlarmNumber.Long(now) };
        if (verdict.Evaluated.Count > 0)
            data["startDate"] = AlarmNumber.Long(verdict.Evaluated[^1].Start);
        if (settings.Unit is { } unit)
            data["unit"] = unit;

        data["statistic"] = settings.Statistic;
        data["period"] = (int)settings.Period.TotalSeconds;
        data["recentDatapoints"] = new JsonArray([.. verdict.Evaluated.Take(MostDatapoints).Reverse().Select(datapoint => Number(datapoint.Value))]);
        data["threshold"] = Number(settings.Threshold);
        data["evaluatedDatapoints"] = new JsonArray([.. verdict.Evaluated.Take(MostDatapoints).Select(Datapoint)]);
        return data.ToJsonString();
    }

    private static JsonNode Datapoint(AlarmDatapoint datapoint) => new JsonObject
    {
        ["timestamp"] = AlarmNumber.Long(datapoint.Start),
        ["sampleCount"] = Number(datapoint.SampleCount),
        ["value"] = Number(datapoint.Value),
    };

    private static JsonNode Number(double value) => JsonNode.Parse(AlarmNumber.Text(value))!;
}
