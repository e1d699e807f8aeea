using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Query: one partition of the table or of an index.</summary>
internal sealed class Query : IAwsOperation
{
    public string Name => nameof(Query);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var table = Items.TableOf(world, request.Text("TableName"));
        var index = request.Text("IndexName") is { } name
            ? table.Indexes.FirstOrDefault(candidate => candidate.Name == name) ?? throw AwsException.Validation($"The table does not have the specified index: {name}")
            : null;
        if (request.Text("KeyConditionExpression") is null)
            throw AwsException.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");

        var condition = Expression.Of(request, "KeyConditionExpression");
        var key = index?.PartitionKey ?? Table.PartitionKey;
        if (!condition.Equalities.TryGetValue(key, out var wanted))
            throw AwsException.Validation($"Query condition missed key schema element: {key}");

        var partition = (index is null ? table.Query(wanted.ToString()) : index.Query(wanted.ToString())).Where(condition.Matches);
        return ReadPage.Of(table, index, request.Flag("ScanIndexForward", otherwise: true) ? partition : partition.Reverse(), request);
    }
}
