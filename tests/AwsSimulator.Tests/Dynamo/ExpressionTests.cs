using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Dynamo.Updates;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

public class ExpressionTests
{
    private const string Member = "FilterExpression";

    [Fact]
    public void Condition_Random_HoldsAsThePlainestEvaluationSays() => Seeds.Check(2000, random =>
    {
        var conditions = new RandomConditions(random);
        var (text, holds) = conditions.Condition();
        var parsed = Parse(text, RandomConditions.NamesIn(text), conditions.ValuesIn(text));
        for (var i = 0; i < 5; i++)
        {
            var item = new RandomItems(random).Item();
            Assert.True(holds(item) == parsed.Holds(AttributeJson.ReadItem(new AwsRequest(item))), $"{text} {conditions.ValuesIn(text).ToJsonString()} {item.ToJsonString()}");
        }
    });

    [Fact]
    public void AnyExpression_OfAnyPieces_IsReadOrRefusedAsInvalid() => Seeds.Check(3000, random =>
    {
        string[] pieces =
        [
            "a", "b", "status", "#n", "#x", ":v", ":x", ":l", "(", ")", "[", "]", "0", "99999999999", ".", ",", "=", "<>", "<", ">=", "+", "-", "AND", "or", "NOT", "BETWEEN",
            "in", "size", "contains", "begins_with", "attribute_exists", "attribute_type", "if_not_exists", "list_append", "SET", "REMOVE", "add", "DELETE", "é", "\"", "\0", "\ud800",
        ];
        var text = string.Join(random.Pick("", " "), Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Pick(pieces)));
        foreach (var read in new Action<AwsRequest, Placeholders>[] { (request, names) => ConditionParser.Read(request, Member, names), (request, names) => UpdateParser.Read(request, names), (request, names) => Projection.Read(request, names) })
        {
            var request = Request(text, new JsonObject { ["#n"] = "n" }, new JsonObject { [":v"] = new JsonObject { ["N"] = "1" }, [":l"] = new JsonObject { ["L"] = new JsonArray() } });
            var error = Record.Exception(() => read(request, new Placeholders(request)));
            Assert.True(error is null or AwsException { Type: "ValidationException" }, $"{text}: {error}");
        }
    });

    [Theory]
    [InlineData("", "The expression can not be empty;")]
    [InlineData("  ", "The expression can not be empty;")]
    [InlineData("a = ", """Syntax error; token: "<EOF>", near: "=" """)]
    [InlineData("a = :v b", """Syntax error; token: "b", near: ":v b" """)]
    [InlineData("a ? :v", """Syntax error; token: "?", near: "a ? :v" """)]
    [InlineData("a", """Syntax error; token: "<EOF>", near: "a" """)]
    [InlineData("NOT a", """Syntax error; token: "<EOF>", near: "a" """)]
    [InlineData("a = :v AND", """Syntax error; token: "<EOF>", near: "AND" """)]
    [InlineData("((a = :v))", "The expression has redundant parentheses;")]
    [InlineData("status = :v", "Attribute name is a reserved keyword; reserved keyword: status")]
    [InlineData("a.Status = :v", "Attribute name is a reserved keyword; reserved keyword: Status")]
    [InlineData("a = :x", "An expression attribute value used in expression is not defined; attribute value: :x")]
    [InlineData("#x = :v", "An expression attribute name used in the document path is not defined; attribute name: #x")]
    [InlineData("starts(a, :v)", "Invalid function name; function: starts")]
    [InlineData("size(a)", "The function is not allowed to be used this way in an expression; function: size")]
    [InlineData("attribute_exists(a) = :v", "The function is not allowed to be used this way in an expression; function: attribute_exists")]
    [InlineData("contains(a)", "Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1")]
    [InlineData("attribute_exists(:v)", "Operator or function requires a document path; operator or function: attribute_exists")]
    [InlineData("begins_with(a, :v)", "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N")]
    [InlineData("a = a", "The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]")]
    [InlineData("a < :b", "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL")]
    [InlineData("a BETWEEN :v AND :s", "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:x}")]
    [InlineData("a BETWEEN :v AND :z", "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {N:0}")]
    [InlineData("attribute_type(a, :s)", "Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}")]
    [InlineData("a[99999999999] = :v", "List index is not within the allowable range; index: [99999999999]")]
    public void Condition_Wrong_IsRefusedInDynamoDbsWords(string text, string message)
    {
        var values = new JsonObject
        {
            [":v"] = new JsonObject { ["N"] = "1" },
            [":z"] = new JsonObject { ["N"] = "0" },
            [":s"] = new JsonObject { ["S"] = "x" },
            [":b"] = new JsonObject { ["BOOL"] = true },
        };

        Assert.Equal($"Invalid {Member}: {message.Trim()}", Assert.Throws<AwsException>(() => Parse(text, names: [], values)).Message);
    }

    [Theory]
    [InlineData("(", ")", 3000, "Expression size has exceeded the maximum allowed size; expression size: 6006")]
    [InlineData("(", ")", 400, "The expression contains too many operators; operator count: 301")]
    [InlineData("NOT ", "", 400, "The expression contains too many operators; operator count: 301")]
    [InlineData("a = :v OR ", "", 301, "The expression contains too many operators; operator count: 301")]
    public void Condition_TooLong_IsRefused(string before, string after, int times, string message)
    {
        var text = string.Concat(Enumerable.Repeat(before, times)) + "a = :v" + string.Concat(Enumerable.Repeat(after, times));

        Assert.Equal($"Invalid {Member}: {message}", Assert.Throws<AwsException>(() => Parse(text, names: [], new JsonObject { [":v"] = new JsonObject { ["N"] = "1" } })).Message);
    }

    [Fact]
    public void ReservedWords_Always_AreAwsList()
    {
        Assert.All(["status", "NAME", "Count", "ttl", "region", "zone", "ABORT", "year"], word => Assert.True(ReservedWords.Contains(word)));
        Assert.All(["PK", "SK", "task_id", "updated_at", "active_session_count", "GSI1PK"], word => Assert.False(ReservedWords.Contains(word)));
    }

    private static Condition Parse(string text, JsonObject names, JsonObject values)
    {
        var request = Request(text, names, values);
        var placeholders = new Placeholders(request);
        var condition = ConditionParser.Read(request, Member, placeholders)!;
        placeholders.CheckAllUsed();
        return condition;
    }

    private static AwsRequest Request(string text, JsonObject names, JsonObject values)
    {
        var body = new JsonObject { [Member] = text, ["UpdateExpression"] = text, ["ProjectionExpression"] = text };
        if (names.Count > 0)
            body["ExpressionAttributeNames"] = names.DeepClone();
        if (values.Count > 0)
            body["ExpressionAttributeValues"] = values.DeepClone();
        return new AwsRequest(body);
    }
}
