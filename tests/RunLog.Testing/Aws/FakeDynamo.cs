using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace LoadPlatform.RunLog.Testing.Aws;

/// <summary>A DynamoDB table of heartbeats.</summary>
public sealed class FakeDynamo() : AmazonDynamoDBClient(new AnonymousAWSCredentials(), new AmazonDynamoDBConfig { ServiceURL = "http://127.0.0.1:9" })
{
    /// <summary>The heartbeats by task id: sessions, and when it was written (UTC).</summary>
    public Dictionary<string, (int Sessions, DateTimeOffset At)> Heartbeats { get; } = new(StringComparer.Ordinal);

    /// <summary>How many keys one call answers; the rest it leaves unprocessed.</summary>
    public int KeysPerCall { get; set; } = 100;

    /// <summary>The tables and the number of keys that were asked for.</summary>
    public List<(string Table, int Keys)> Calls { get; } = [];

    /// <summary>What every call ends in; null where they are answered.</summary>
    public AmazonDynamoDBException? Refusal { get; set; }

    /// <summary>What calls that begin now wait for.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task<BatchGetItemResponse> BatchGetItemAsync(BatchGetItemRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Refusal is not null)
            throw Refusal;

        var (table, wanted) = request.RequestItems.Single();
        Calls.Add((table, wanted.Keys.Count));
        await Until;
        var response = new BatchGetItemResponse { Responses = new() { [table] = [.. wanted.Keys.Take(KeysPerCall).Select(Item).OfType<Dictionary<string, AttributeValue>>()] }, UnprocessedKeys = [] };
        if (wanted.Keys.Count > KeysPerCall)
            response.UnprocessedKeys[table] = new KeysAndAttributes { Keys = [.. wanted.Keys.Skip(KeysPerCall)], ProjectionExpression = wanted.ProjectionExpression };
        return response;
    }

    private Dictionary<string, AttributeValue>? Item(Dictionary<string, AttributeValue> key)
    {
        var id = key["PK"].S["TASK#".Length..];
        return Heartbeats.TryGetValue(id, out var beat)
            ? new()
            {
                ["PK"] = key["PK"],
                ["task_id"] = new AttributeValue(id),
                ["active_session_count"] = new AttributeValue { N = beat.Sessions.ToString(CultureInfo.InvariantCulture) },
                ["updated_at"] = new AttributeValue { N = beat.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
            }
            : null;
    }
}
