using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>What all of DynamoDB's requests have in common.</summary>
internal static class DynamoRequest
{
    private static readonly string[] Capacities = ["INDEXES", "TOTAL", "NONE"];

    /// <summary>The constraints that every operation on one table has.</summary>
    public static Constraints OnTable(AwsRequest request) =>
        new Constraints(request).Required("TableName").Length("TableName", 1, 1024).OneOf("ReturnConsumedCapacity", Capacities);

    public static Constraints OnTables(AwsRequest request) => new Constraints(request).OneOf("ReturnConsumedCapacity", Capacities);

    /// <summary>Throws where anything is wrong.</summary>
    /// <exception cref="AwsException">A ValidationException.</exception>
    public static void CheckAll(this Constraints constraints)
    {
        if (constraints.Message is { } message)
            throw DynamoErrors.Validation(message);
    }

    /// <summary>Reads the placeholders, and refuses what does not go with expressions.</summary>
    /// <param name="request">The request.</param>
    /// <param name="expressions">The operation's expressions.</param>
    /// <param name="legacy">The parameters that came before expressions. AWS still takes them; the simulator does not.</param>
    public static Placeholders Placeholders(AwsRequest request, IReadOnlyList<string> expressions, IReadOnlyList<string> legacy)
    {
        var given = expressions.Where(name => request.Body[name] is not null).ToList();
        var old = legacy.Where(name => request.Body[name] is not null).ToList();
        if (given.Count > 0 && old.Count > 0)
            throw DynamoErrors.Validation(
                "Can not use both expression and non-expression parameters in the same request: "
                + $"Non-expression parameters: {{{string.Join(", ", old)}}} Expression parameters: {{{string.Join(", ", given)}}}");
        if (old.Count > 0)
            throw DynamoErrors.Validation($"The simulator does not know the legacy parameter {old[0]}; use {Instead(old[0])}.");
        if (request.Body["ExpressionAttributeNames"] is not null && given.Count == 0)
            throw DynamoErrors.Validation("ExpressionAttributeNames can only be specified when using expressions");

        var conditions = expressions.Where(name => name != "ProjectionExpression").ToList();
        if (request.Body["ExpressionAttributeValues"] is not null && !conditions.Any(given.Contains))
            throw DynamoErrors.Validation(
                $"ExpressionAttributeValues can only be specified when using expressions: {string.Join(" and ", conditions)} {(conditions.Count > 1 ? "are" : "is")} null");

        return new Placeholders(request);
    }

    /// <summary>The table that a name or ARN stands for.</summary>
    /// <exception cref="AwsException">There is none.</exception>
    public static Table TableOf(SimulatedWorld world, string? name) => Arns.NameOf(name ?? "") == world.Table.Name ? world.Table : throw DynamoErrors.NotFound();

    private static string Instead(string legacy) => legacy switch
    {
        "AttributesToGet" => "ProjectionExpression",
        "KeyConditions" => "KeyConditionExpression",
        "ScanFilter" or "QueryFilter" => "FilterExpression",
        "AttributeUpdates" => "UpdateExpression",
        _ => "ConditionExpression or FilterExpression",
    };
}
