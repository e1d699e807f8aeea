using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>DynamoDB.</summary>
internal static class DynamoOperations
{
    public static AwsService Service { get; } = new(
        "DynamoDB_20120810", "application/x-amz-json-1.0", "com.amazonaws.dynamodb.v20120810#",
        [new GetItem(), new BatchGetItem(), new Query(), new Scan(), new PutItem(), new UpdateItem(), new DeleteItem(), new DescribeTable()]);
}
