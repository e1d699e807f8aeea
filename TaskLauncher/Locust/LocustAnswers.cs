using System.Text.Json;
using LoadPlatform.Contracts.Steps;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>
/// Reads what Locust answers, from 2.12 to 2.45. Its <c>total_rps</c> has meant now the current rate, now the average of the whole swarm: the
/// aggregated entry's <c>current_rps</c> is the current one in all of them.
/// </summary>
internal static class LocustAnswers
{
    /// <summary>Reads the answer of <c>/stats/requests</c>.</summary>
    /// <exception cref="JsonException">It is not such an answer.</exception>
    public static LocustStatistics Statistics(string json, DateTimeOffset at)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (Member(root, "state") is not { ValueKind: JsonValueKind.String } state || Number(root, "user_count") is not { } users)
            throw new JsonException("no state and user_count");

        var workers = Member(root, "workers") is { ValueKind: JsonValueKind.Array } list ? list : (JsonElement?)null;
        var lost = workers?.EnumerateArray().Count(worker => Member(worker, "state") is { ValueKind: JsonValueKind.String } text && text.GetString() == "missing");
        return new LocustStatistics
        {
            State = state.GetString()!,
            Users = (int)users,
            Workers = workers?.GetArrayLength() - lost,
            LostWorkers = lost ?? 0,
            CurrentP50 = Current(root, "0.5", "50"),
            CurrentP95 = Current(root, "0.95", "95"),
            Totals = Totals(root, at),
        };
    }

    /// <summary>Reads the answer of <c>/swarm</c>.</summary>
    /// <exception cref="JsonException">It is not such an answer.</exception>
    public static SwarmAnswer Swarm(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (Member(root, "success") is not { ValueKind: JsonValueKind.True or JsonValueKind.False } success)
            throw new JsonException("no success");

        var message = Member(root, "message") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        var classes = Member(root, "user_classes") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!).ToList()
            : null;
        return new SwarmAnswer(success.GetBoolean(), message, classes);
    }

    private static SwarmTotals Totals(JsonElement root, DateTimeOffset at)
    {
        var total = Member(root, "stats") is { ValueKind: JsonValueKind.Array } entries
            ? entries.EnumerateArray().LastOrDefault(entry => Member(entry, "name") is { ValueKind: JsonValueKind.String } name && name.GetString() == "Aggregated")
            : default;
        var requests = (long)(Number(total, "num_requests") ?? 0);
        var totals = new SwarmTotals { At = at, Requests = requests, Failures = (long)(Number(total, "num_failures") ?? 0) };

        // Without requests Locust says 0 where nothing is known.
        return requests == 0 ? totals : totals with
        {
            RequestRate = Number(total, "current_rps"),
            P50 = Number(total, "median_response_time"),
            P95 = Number(total, "response_time_percentile_0.95"),
            P99 = Number(total, "response_time_percentile_0.99") ?? Number(total, "ninety_ninth_response_time"),
        };
    }

    private static double? Current(JsonElement root, string share, string percent) =>
        (Member(root, "current_response_time_percentiles") is { } now ? Number(now, $"response_time_percentile_{share}") : null)
        ?? Number(root, $"current_response_time_percentile_{percent}");

    private static double? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) && double.IsFinite(value) && value is >= 0 and < 1e15 ? value : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
