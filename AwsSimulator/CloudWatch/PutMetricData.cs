using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>PutMetricData: takes all entries or none. They can be read after the usual lag.</summary>
internal sealed class PutMetricData : IAwsOperation
{
    private const int MostEntries = 1000;
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);
    private static readonly TimeSpan Newest = TimeSpan.FromHours(2);

    public string Name => nameof(PutMetricData);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var ns = MetricRequests.Namespace(request);
        if (ns.StartsWith("AWS/", StringComparison.Ordinal))
            throw CloudWatchErrors.InvalidValue("AWS/", "Namespace");

        var entries = request.Objects("MetricData");
        if (entries.Count == 0)
            throw CloudWatchErrors.Missing("MetricData");
        if (entries.Count > MostEntries)
            throw CloudWatchErrors.TooMany("MetricData", MostEntries);

        foreach (var (key, unit, datum, at) in entries.Select((entry, i) => Read(ns, entry, $"MetricData.member.{i + 1}.", world.Now)).ToList())
            world.Metrics.Record(key, unit, datum, at, world.Options.Sessions.PublicationLag);
        return [];
    }

    private static (MetricKey Key, string Unit, MetricDatum Datum, DateTimeOffset At) Read(string ns, AwsRequest entry, string place, DateTimeOffset now)
    {
        var key = MetricKey.Of(ns, entry.Needed("MetricName", place), MetricRequests.Dimensions(entry, place));
        var unit = MetricRequests.Unit(entry, place) ?? Units.None;
        if (entry.Integer("StorageResolution") is { } resolution and not (1 or 60))
            throw CloudWatchErrors.InvalidValue($"{resolution}", $"{place}StorageResolution");

        var at = entry.Time("Timestamp") ?? now;
        if (at < now - Oldest || at > now + Newest)
            throw CloudWatchErrors.Value($"The parameter {place}Timestamp must specify a time no more than two weeks in the past and no more than two hours in the future.");

        return (key, unit, MetricDatumReader.Read(entry, place), at);
    }
}
