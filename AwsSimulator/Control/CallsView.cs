using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Prices;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>GET /_sim/calls: what was called, what it used, and what AWS would have charged for it (US dollars).</summary>
internal static class CallsView
{
    public static JsonObject Of(IReadOnlyList<KeyValuePair<string, CallCount>> counts, FargateUsage fargate)
    {
        var json = new JsonObject();
        foreach (var (name, count) in counts)
            json[name] = Operation(count);

        json["services"] = new JsonObject(counts
            .Where(pair => pair.Value.Service is not null)
            .GroupBy(pair => pair.Value.Service!, pair => pair.Value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create<string, JsonNode?>(group.Key, Service([.. group]))));
        json["fargate"] = new JsonObject { ["vcpuSeconds"] = fargate.VcpuSeconds, ["gigabyteSeconds"] = fargate.GigabyteSeconds, ["cost"] = Dollars(PriceList.Of(fargate)) };
        json["cost"] = Dollars(counts.Sum(pair => PriceList.Of(pair.Value)) + PriceList.Of(fargate));
        json["prices"] = new JsonObject { ["region"] = PriceList.Region, ["asOf"] = PriceList.AsOf };
        return json;
    }

    private static JsonObject Operation(CallCount count)
    {
        var json = new JsonObject { ["calls"] = count.Calls, ["errors"] = count.Errors, ["throttles"] = count.Throttles };
        if (count is { Service: "cloudwatch", Operation: "GetMetricData" })
            json["metricsRequested"] = count.MetricsRequested;
        if (count.Service == "dynamodb")
            (json["readUnits"], json["writeUnits"]) = (count.ReadUnits, count.WriteUnits);
        json["cost"] = Dollars(PriceList.Of(count));
        return json;
    }

    private static JsonObject Service(IReadOnlyList<CallCount> counts) => new()
    {
        ["calls"] = counts.Sum(count => count.Calls),
        ["errors"] = counts.Sum(count => count.Errors),
        ["throttles"] = counts.Sum(count => count.Throttles),
        ["cost"] = Dollars(counts.Sum(PriceList.Of)),
    };

    /// <summary>Ten decimals; dividing by one with many zeros takes the amount's own away.</summary>
    private static decimal Dollars(decimal amount) => Math.Round(amount, 10) / 1.0000000000000000000000000000m;
}
