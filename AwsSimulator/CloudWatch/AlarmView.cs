using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>An alarm as DescribeAlarms answers it.</summary>
internal static class AlarmView
{
    public static JsonObject Of(SimulatedWorld world, Alarm alarm)
    {
        var settings = alarm.Settings;
        return new JsonObject
        {
            ["ActionsEnabled"] = settings.ActionsEnabled,
            ["AlarmActions"] = Json.Texts(settings.AlarmActions),
            ["AlarmArn"] = world.Arns.Alarm(alarm.Name),
            ["AlarmConfigurationUpdatedTimestamp"] = Json.Time(alarm.ConfigurationUpdatedAt),
            ["AlarmName"] = alarm.Name,
            ["ComparisonOperator"] = settings.Comparison.ToString(),
            ["Dimensions"] = MetricRequests.Dimensions(settings.Metric),
            ["EvaluationPeriods"] = settings.EvaluationPeriods,
            ["InsufficientDataActions"] = Json.Texts(settings.InsufficientDataActions),
            ["MetricName"] = settings.Metric.Name,
            ["Namespace"] = settings.Metric.Namespace,
            ["OKActions"] = Json.Texts(settings.OkActions),
            ["Period"] = (int)settings.Period.TotalSeconds,
            ["StateReason"] = alarm.StateReason,
            ["StateTransitionedTimestamp"] = Json.Time(alarm.StateUpdatedAt),
            ["StateUpdatedTimestamp"] = Json.Time(alarm.StateUpdatedAt),
            ["StateValue"] = alarm.State.Name(),
            [Statistic.IsSimple(settings.Statistic) ? "Statistic" : "ExtendedStatistic"] = settings.Statistic,
            ["Threshold"] = settings.Threshold,
        }
            .With("AlarmDescription", settings.Description)
            .With("DatapointsToAlarm", settings.DatapointsToAlarm)
            .With("StateReasonData", alarm.Snapshot.ReasonData)
            .With("TreatMissingData", settings.TreatMissingData?.Name())
            .With("Unit", settings.Unit);
    }
}
