using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Scan: the whole table or index, or one segment of it; paid for whole.</summary>
internal sealed class Scan : IAwsOperation
{
    private const int MostSegments = 1_000_000;

    public string Name => nameof(Scan);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        ReadOptions.Constraints(request).Range("Segment", 0, MostSegments - 1).Range("TotalSegments", 1, MostSegments).CheckAll();
        var placeholders = DynamoRequest.Placeholders(request, ["ProjectionExpression", "FilterExpression"], ["AttributesToGet", "ScanFilter", "ConditionalOperator"]);
        var (segment, total) = SegmentOf(request);
        var options = ReadOptions.Read(request, placeholders);

        var source = ReadSource.Of(DynamoRequest.TableOf(world, request.Text("TableName")), request);
        Keys.CheckScalar(source.Table, options.Projection?.Paths ?? []);
        Keys.CheckScalar(source.Table, options.Filter is null ? [] : ConditionPaths.In(options.Filter));

        var (first, last) = (ItemKey.BeforeHash(Bound(segment, total)), ItemKey.AfterHash(Bound(segment + 1, total) - 1));
        if (source.StartOf(request) is { } start)
        {
            if (start.Order(first) < 0 || start.Order(last) > 0)
                throw DynamoErrors.Validation(
                    "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
                    + $"TotalSegments: {total} Segment: {segment}");
            first = start.After();
        }

        return ReadPage.Of(source, source.Items.Range(first, last), options, request);
    }

    /// <summary>The segments part the keys' hashes evenly.</summary>
    private static ulong Bound(int segment, int total) => (ulong)(((UInt128)1 << 64) * (uint)segment / (uint)total);

    private static (int Segment, int Total) SegmentOf(AwsRequest request)
    {
        switch (request.Integer("Segment"), request.Integer("TotalSegments"))
        {
            case (null, null):
                return (0, 1);
            case (_, null):
                throw DynamoErrors.Validation("The TotalSegments parameter is required but was not present in the request when Segment parameter is present");
            case (null, _):
                throw DynamoErrors.Validation("The Segment parameter is required but was not present in the request when parameter TotalSegments is present");
            case ({ } segment, { } total) when segment >= total:
                throw DynamoErrors.Validation(
                    $"The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: {segment} is not less than TotalSegments: {total}");
            case ({ } segment, { } total):
                return (segment, total);
        }
    }
}
