using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Scan: the whole table, paid for whole.</summary>
internal sealed class Scan : IAwsOperation
{
    public string Name => nameof(Scan);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var table = Items.TableOf(world, request.Text("TableName"));
        return ReadPage.Of(table, index: null, table.Scan(), request);
    }
}
