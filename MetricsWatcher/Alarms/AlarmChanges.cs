using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.CloudWatch.Model;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Alarms;

/// <summary>Reads changes of an alarm's state from its history.</summary>
internal static partial class AlarmChanges
{
    /// <summary>The change that an item tells of; null where it tells of none.</summary>
    public static AlarmChange? Of(AlarmHistoryItem item)
    {
        if (AwsTime.Utc(item.Timestamp) is not { } at || StatesIn().Match(item.HistorySummary ?? "") is not { Success: true } match)
            return null;

        return new AlarmChange { Alarm = item.AlarmName, At = at, State = match.Groups["to"].Value, Reason = ReasonIn(item.HistoryData) };
    }

    private static string? ReasonIn(string? historyData)
    {
        if (historyData is null)
            return null;

        try
        {
            using var data = JsonDocument.Parse(historyData);
            return data.RootElement.ValueKind == JsonValueKind.Object
                && data.RootElement.TryGetProperty("newState", out var state) && state.ValueKind == JsonValueKind.Object
                && state.TryGetProperty("stateReason", out var reason) ? reason.ToString() : null;
        }
        catch (JsonException)
        {
            // The reason is for the reader only; a history cut off within it is no less a change.
            return null;
        }
    }

    // "Alarm updated from OK to ALARM"
    [GeneratedRegex("^Alarm updated from (OK|ALARM|INSUFFICIENT_DATA) to (?<to>OK|ALARM|INSUFFICIENT_DATA)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatesIn();
}
