using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>The stack's table: keys PK and SK, GSI1 by status, GSI2 by task.</summary>
internal static class SessionTable
{
    public const string PartitionKey = "PK";
    public const string SortKey = "SK";
    public const string ExpiryAttribute = "TTL";
    public const string StatusKey = "GSI1PK";
    public const string StatusSortKey = "GSI1SK";
    public const string TaskPartitionKey = "GSI2PK";
    public const string TaskSortKey = "GSI2SK";

    public static Table Create(SessionOptions options, DateTimeOffset now) => new(
        options.TableName,
        now - TimeSpan.FromDays(1),
        Keys(PartitionKey, SortKey),
        [("GSI1", Keys(StatusKey, StatusSortKey)), ("GSI2", Keys(TaskPartitionKey, TaskSortKey))],
        new TimeToLive(ExpiryAttribute, options.ExpiryDelay));

    private static KeySchema Keys(string partition, string sort) => new(new KeyAttribute(partition, AttributeType.S), new KeyAttribute(sort, AttributeType.S));
}
