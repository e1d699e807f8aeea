using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Query: one partition of the table or of an index.</summary>
internal sealed class Query : IAwsOperation
{
    private const string Expression = "KeyConditionExpression";

    public string Name => nameof(Query);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        ReadOptions.Constraints(request).CheckAll();
        var placeholders = DynamoRequest.Placeholders(
            request, ["ProjectionExpression", "FilterExpression", Expression], ["AttributesToGet", "QueryFilter", "ConditionalOperator", "KeyConditions"]);
        var condition = ConditionParser.Read(request, Expression, placeholders)
            ?? throw DynamoErrors.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        var options = ReadOptions.Read(request, placeholders);
        var terms = KeyTerm.Read(condition);

        var source = ReadSource.Of(DynamoRequest.TableOf(world, request.Text("TableName")), request);
        var keys = KeyCondition.Of(terms, source.Keys);
        CheckPaths(source, options);
        return ReadPage.Of(source, Read(source, keys, request), options, request);
    }

    private static IEnumerable<StoredItem> Read(ReadSource source, KeyCondition keys, AwsRequest request)
    {
        var isForward = request.Flag("ScanIndexForward", otherwise: true);
        var (first, last) = keys.Range();
        if (source.StartOf(request) is { } start)
        {
            if (ValueOrder.Compare(start.Values[0], keys.Partition) != 0)
                throw DynamoErrors.Validation("The provided starting key is outside query boundaries based on provided conditions");
            if (start.Order(first) < 0 || start.Order(last) > 0)
                throw DynamoErrors.Validation("The provided starting key does not match the range key predicate");
            (first, last) = isForward ? (start.After(), last) : (first, start.Before());
        }

        return source.Items.Range(first, last, isForward);
    }

    private static void CheckPaths(ReadSource source, ReadOptions options)
    {
        Keys.CheckScalar(source.Table, options.Projection?.Paths ?? []);
        var filtered = options.Filter is null ? [] : ConditionPaths.In(options.Filter).ToList();
        if (filtered.Find(path => source.Keys.Has(path.Head)) is { } key)
            throw DynamoErrors.Validation($"Filter Expression can only contain non-primary key attributes: Primary key attribute: {key.Head}");
        Keys.CheckScalar(source.Table, filtered);
    }
}
