using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using LoadPlatform.Contracts.Samples;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>
/// Reads the heartbeats of exactly the given tasks: a Scan would pay for the whole table, and find dead tasks,
/// which DynamoDB deletes up to two days late.
/// </summary>
public static class Heartbeats
{
    private const int KeysAtOnce = 100;
    private const int MostRounds = 8;
    private const string Projection = "PK, task_id, active_session_count, updated_at";
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads each task's sessions.</summary>
    /// <param name="dynamo">The client.</param>
    /// <param name="table">The table.</param>
    /// <param name="taskIds">The running tasks.</param>
    /// <param name="now">The run's time; a heartbeat is fresh where it is younger than <paramref name="maxAge"/> then.</param>
    /// <param name="maxAge">How old a heartbeat may be.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>Every task, in the given order; without sessions where it has no fresh heartbeat.</returns>
    /// <exception cref="TimeoutException">DynamoDB went on leaving keys unprocessed.</exception>
    public static async Task<IReadOnlyList<TaskSessions>> ReadAsync(
        IAmazonDynamoDB dynamo, string table, IReadOnlyList<string> taskIds, DateTimeOffset now, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dynamo);
        ArgumentNullException.ThrowIfNull(taskIds);

        var items = new Dictionary<string, Dictionary<string, AttributeValue>>(StringComparer.Ordinal);
        foreach (var chunk in taskIds.Distinct(StringComparer.Ordinal).Chunk(KeysAtOnce))
            await ReadChunkAsync(dynamo, table, chunk, items, cancellationToken);

        return [.. taskIds.Select(id => Read(id, items.GetValueOrDefault(KeyOf(id)), now, maxAge))];
    }

    private static string KeyOf(string taskId) => $"TASK#{taskId}";

    private static async Task ReadChunkAsync(
        IAmazonDynamoDB dynamo, string table, string[] taskIds, Dictionary<string, Dictionary<string, AttributeValue>> items, CancellationToken cancellationToken)
    {
        var wanted = new Dictionary<string, KeysAndAttributes>(StringComparer.Ordinal)
        {
            [table] = new()
            {
                ProjectionExpression = Projection,
                Keys = [.. taskIds.Select(id => new Dictionary<string, AttributeValue>(StringComparer.Ordinal) { ["PK"] = new(KeyOf(id)), ["SK"] = new("HEARTBEAT") })],
            },
        };
        for (var round = 0; round < MostRounds; round++)
        {
            var page = await dynamo.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = wanted }, cancellationToken);
            foreach (var item in page.Responses?.GetValueOrDefault(table) ?? [])
                items[item["PK"].S] = item;
            if (page.UnprocessedKeys is not { Count: > 0 } left)
                return;

            wanted = left;
            await Task.Delay(FirstPause * Math.Pow(2, round), TimeProvider.System, cancellationToken);
        }

        throw new TimeoutException($"DynamoDB left keys of {table} unprocessed {MostRounds} times in a row.");
    }

    private static TaskSessions Read(string taskId, Dictionary<string, AttributeValue>? item, DateTimeOffset now, TimeSpan maxAge)
    {
        var updated = Number(item, "updated_at");
        if (updated is null)
            return new TaskSessions { TaskId = taskId };

        var at = DateTimeOffset.UnixEpoch.AddSeconds(updated.Value);
        var fresh = at > now - maxAge;
        return new TaskSessions { TaskId = taskId, HeartbeatAt = at, ActiveSessions = fresh ? (int?)Number(item, "active_session_count") : null };
    }

    private static double? Number(Dictionary<string, AttributeValue>? item, string name) =>
        item is not null && item.TryGetValue(name, out var value) && double.TryParse(value.N, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
