using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>What the operations that write have in common.</summary>
internal static class WriteRequest
{
    public const int MostItemBytes = 400 * 1024;
    private static readonly string[] AllReturnValues = ["ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"];

    public static Constraints Constraints(AwsRequest request) => DynamoRequest.OnTable(request)
        .OneOf("ReturnValues", AllReturnValues)
        .OneOf("ReturnItemCollectionMetrics", "SIZE", "NONE")
        .OneOf("ReturnValuesOnConditionCheckFailure", "ALL_OLD", "NONE");

    /// <summary>PutItem and DeleteItem can return the old item or nothing.</summary>
    public static void CheckReturnsOldOnly(AwsRequest request)
    {
        if (request.Text("ReturnValues") is not (null or "ALL_OLD" or "NONE"))
            throw DynamoErrors.Validation("ReturnValues can only be ALL_OLD or NONE");
    }

    /// <summary>Refuses the write where its condition does not hold. That costs what the write would have cost the table, by the item that is there.</summary>
    /// <exception cref="AwsException">ConditionalCheckFailedException.</exception>
    public static void CheckCondition(AwsRequest request, Table table, Condition? condition, TableItem? item)
    {
        if (condition is null || condition.Holds(item?.Attributes ?? NoAttributes))
            return;

        Capacity.OfFailedWrite(table, item).NoteWrite(request);
        var returned = request.Text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD" ? item : null;
        throw DynamoErrors.ConditionFailed(returned is null ? null : AttributeJson.Write(returned.Attributes));
    }

    public static IReadOnlyDictionary<string, AttributeValue> NoAttributes { get; } = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
}
