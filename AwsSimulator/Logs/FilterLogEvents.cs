using System.Text;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Logs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Logs;

/// <summary>FilterLogEvents: the lines of a group's streams in one order, by time and pattern.</summary>
internal sealed class FilterLogEvents : IAwsOperation
{
    private const int MostEvents = 10_000;
    private const int MostStreams = 100;
    private const int MostBytes = 1_048_576;

    public string Name => nameof(FilterLogEvents);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var pattern = new FilterPattern(request.Text("filterPattern") ?? "");
        var group = world.Logs.Find(GroupName(request)) ?? throw LogsErrors.NoGroup();
        var most = request.Integer("limit") ?? MostEvents;
        if (most is < 1 or > MostEvents)
            throw LogsErrors.Constraint($"{most}", "limit", most < 1 ? "have value greater than or equal to 1" : $"have value less than or equal to {MostEvents}");

        var (from, to) = (Instant(request, "startTime") ?? DateTimeOffset.MinValue, Instant(request, "endTime") ?? DateTimeOffset.MaxValue);
        var cursor = LogCursor.Read(request.Text("nextToken"));
        var events = new JsonArray();
        var (bytes, next) = (0, (string?)null);
        foreach (var line in LogMerge.Of(Streams(group, request).Select(stream => stream.From(cursor, from))).TakeWhile(line => line.Timestamp <= to))
        {
            if (!pattern.Matches(line.Message))
                continue;

            bytes += Encoding.UTF8.GetByteCount(line.Message);
            if (events.Count == most || (bytes > MostBytes && events.Count > 0))
            {
                next = LogCursor.Write(line.Order);
                break;
            }

            events.Add(Of(line));
        }

        return new JsonObject { ["events"] = events, ["searchedLogStreams"] = new JsonArray() }.With("nextToken", next);
    }

    private static string GroupName(AwsRequest request) =>
        request.Text("logGroupName") ?? request.Text("logGroupIdentifier") switch
        {
            { } arn when arn.Split(":log-group:") is [_, var name] => name,
            { } name => name,
            null => throw LogsErrors.Constraint(value: null, "logGroupName", "not be null"),
        };

    private static IEnumerable<LogStream> Streams(LogGroup group, AwsRequest request)
    {
        var (names, prefix) = (request.Texts("logStreamNames"), request.Text("logStreamNamePrefix"));
        if (names.Count > 0 && prefix is not null)
            throw AwsException.InvalidParameter("logStreamNames and logStreamNamePrefix cannot both be specified.");
        if (names.Count > MostStreams)
            throw LogsErrors.Constraint($"[{string.Join(", ", names)}]", "logStreamNames", $"have length less than or equal to {MostStreams}");

        return names.Count > 0
            ? [.. names.Select(name => group.Find(name) ?? throw LogsErrors.NoStream())]
            : group.Streams.Where(stream => stream.Name.StartsWith(prefix ?? "", StringComparison.Ordinal));
    }

    /// <summary>Milliseconds since 1970, as Logs has times.</summary>
    private static DateTimeOffset? Instant(AwsRequest request, string name) => request.Number(name) is not { } milliseconds ? null
        : milliseconds is >= 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
        : throw LogsErrors.Constraint($"{milliseconds}", name, "have value greater than or equal to 0");

    private static JsonObject Of(LogEvent line) => new()
    {
        ["eventId"] = line.Id,
        ["ingestionTime"] = line.Timestamp.ToUnixTimeMilliseconds(),
        ["logStreamName"] = line.Stream,
        ["message"] = line.Message,
        ["timestamp"] = line.Timestamp.ToUnixTimeMilliseconds(),
    };
}
