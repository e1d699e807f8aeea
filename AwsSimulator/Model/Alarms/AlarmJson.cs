using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>Alarms as their history has them.</summary>
internal static class AlarmJson
{
    public static JsonObject Of(AlarmSnapshot snapshot)
    {
        var json = new JsonObject { ["stateValue"] = snapshot.State.Name(), ["stateReason"] = snapshot.Reason };
        if (snapshot.ReasonData is { } data)
            json["stateReasonData"] = JsonNode.Parse(data);
        return json;
    }

    public static JsonObject Of(Alarm alarm)
    {
        var settings = alarm.Settings;
        return new JsonObject
        {
            ["alarmName"] = settings.Name,
            ["alarmDescription"] = settings.Description,
            ["actionsEnabled"] = settings.ActionsEnabled,
            ["okactions"] = Texts(settings.OkActions),
            ["alarmActions"] = Texts(settings.AlarmActions),
            ["insufficientDataActions"] = Texts(settings.InsufficientDataActions),
            ["stateValue"] = alarm.State.Name(),
            ["metricName"] = settings.Metric.Name,
            ["namespace"] = settings.Metric.Namespace,
            ["dimensions"] = new JsonArray([.. settings.Metric.Dimensions.Select(dimension => new JsonObject { ["name"] = dimension.Key, ["value"] = dimension.Value })]),
            ["statistic"] = settings.Statistic,
            ["unit"] = settings.Unit,
            ["period"] = (int)settings.Period.TotalSeconds,
            ["evaluationPeriods"] = settings.EvaluationPeriods,
            ["datapointsToAlarm"] = settings.DatapointsToAlarm,
            ["threshold"] = settings.Threshold,
            ["comparisonOperator"] = settings.Comparison.ToString(),
            ["treatMissingData"] = settings.TreatMissingData?.Name(),
            ["alarmConfigurationUpdatedTimestamp"] = AlarmNumber.Long(alarm.ConfigurationUpdatedAt),
            ["stateUpdatedTimestamp"] = AlarmNumber.Long(alarm.Snapshot.Since),
        };
    }

    private static JsonArray Texts(IReadOnlyList<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
