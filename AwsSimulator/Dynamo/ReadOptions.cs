using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>What Query and Scan have in common: filter, projection, Select, Limit.</summary>
internal sealed record ReadOptions(Condition? Filter, Projection? Projection, bool IsCount, int? Limit)
{
    private static readonly string[] Selections = ["SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"];

    public static Constraints Constraints(AwsRequest request) =>
        DynamoRequest.OnTable(request).OneOf("Select", Selections).Range("Limit", 1).Length("IndexName", 3, 255);

    /// <summary>Reads them, the last of a request's expressions.</summary>
    /// <exception cref="AwsException">Something in them is wrong.</exception>
    public static ReadOptions Read(AwsRequest request, Placeholders placeholders)
    {
        CheckSelect(request);
        var filter = ConditionParser.Read(request, "FilterExpression", placeholders);
        var projection = Projection.Read(request, placeholders);
        placeholders.CheckAllUsed();
        return new ReadOptions(filter, projection, request.Text("Select") == "COUNT", request.Integer("Limit"));
    }

    private static void CheckSelect(AwsRequest request)
    {
        var select = request.Text("Select");
        var projects = request.Body["ProjectionExpression"] is not null;
        if (select == "SPECIFIC_ATTRIBUTES" && !projects)
            throw DynamoErrors.Validation("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
        if (select is not (null or "SPECIFIC_ATTRIBUTES") && projects)
            throw DynamoErrors.Validation($"Cannot specify the ProjectionExpression when choosing to get {(select == "COUNT" ? "only the Count" : select)}");
        if (select == "ALL_PROJECTED_ATTRIBUTES" && request.Body["IndexName"] is null)
            throw DynamoErrors.Validation("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }

    public bool Matches(TableItem item) => Filter?.Holds(item.Attributes) ?? true;

    public IReadOnlyDictionary<string, AttributeValue> Project(TableItem item) => Projection?.Of(item.Attributes) ?? item.Attributes;
}
