using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Dynamo;
using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Dynamo.Updates;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Dynamo;

public class UpdateTests
{
    private const string Wrong = "An operand in the update expression has an incorrect data type";
    private const string BadPath = "The document path provided in the update expression is invalid for update";

    [Theory]
    [InlineData("SET a = :two", """{"a":{"N":"2"}}""")]
    [InlineData("SET n = n + :two, a = n", """{"n":{"N":"3"},"a":{"N":"1"}}""")]
    [InlineData("SET n = :two - n", """{"n":{"N":"1"}}""")]
    [InlineData("set n = if_not_exists(n, :two), a = if_not_exists(b, :two)", """{"n":{"N":"1"},"a":{"N":"2"}}""")]
    [InlineData("SET n = if_not_exists(b, :two) + :two", """{"n":{"N":"4"}}""")]
    [InlineData("SET l = list_append(:l, l)", """{"l":{"L":[{"S":"z"},{"N":"1"},{"N":"2"},{"N":"3"}]}}""")]
    [InlineData("SET l[0] = :two, l[9] = :s, l[5] = :two", """{"l":{"L":[{"N":"2"},{"N":"2"},{"N":"3"},{"N":"2"},{"S":"x"}]}}""")]
    [InlineData("REMOVE l[0], l[1]", """{"l":{"L":[{"N":"3"}]}}""")]
    [InlineData("SET l[1] = :s REMOVE l[0]", """{"l":{"L":[{"S":"x"},{"N":"3"}]}}""")]
    [InlineData("SET m.c = m.b REMOVE m.b, b", """{"m":{"M":{"c":{"N":"5"}}}}""")]
    [InlineData("REMOVE n ADD z :two DELETE ss :ss", """{"n":null,"z":{"N":"2"},"ss":{"SS":["y"]}}""")]
    [InlineData("ADD ss :ss", """{"ss":{"SS":["x","y","w"]}}""")]
    [InlineData("ADD m.b :two", """{"m":{"M":{"b":{"N":"7"}}}}""")]
    [InlineData("DELETE ss :all", """{"ss":null}""")]
    [InlineData("DELETE b :all", """{}""")]
    public void Apply_Expression_ChangesWhatItNames(string expression, string changes)
    {
        var expected = (JsonObject)Item().DeepClone();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            if (value is null)
                expected.Remove(name);
            else
                expected[name] = value.DeepClone();
        }

        Assert.True(Evaluation.AreSame(Map(expected), Map(Apply(expression))), Apply(expression).ToJsonString());
    }

    [Theory]
    [InlineData("SET a = b", "The provided expression refers to an attribute that does not exist in the item")]
    [InlineData("SET a = m + :two", Wrong)]
    [InlineData("SET a = list_append(n, :l)", Wrong)]
    [InlineData("ADD s :two", Wrong)]
    [InlineData("DELETE n :ss", Wrong)]
    [InlineData("SET b.c = :two", BadPath)]
    [InlineData("SET n.c = :two", BadPath)]
    [InlineData("SET m[0] = :two", BadPath)]
    [InlineData("REMOVE l[7].x", BadPath)]
    [InlineData("SET a = :great + :two", "Attempting to store more than 38 significant digits in a Number")]
    [InlineData("SET a = :two SET b = :two", "Invalid UpdateExpression: The \"SET\" section can only be used once in an update expression;")]
    [InlineData("SET a = :two, a = :two", "Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]")]
    [InlineData("SET a.b = :two REMOVE a[0]", "Invalid UpdateExpression: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [0]]")]
    [InlineData("ADD a :s", "Invalid UpdateExpression: Incorrect operand type for operator or function; operator: ADD, operand type: STRING")]
    [InlineData("SET a = :s + :two", "Invalid UpdateExpression: Incorrect operand type for operator or function; operator or function: +, operand type: S")]
    [InlineData("SET a = list_append(:two)", "Invalid UpdateExpression: Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1")]
    [InlineData("SET a = size(b)", "Invalid UpdateExpression: The function is not allowed in an update expression; function: size")]
    [InlineData("SET a = :two + :two + :two", "Invalid UpdateExpression: Syntax error; token: \"+\", near: \":two + :two\"")]
    [InlineData("a = :two", "Invalid UpdateExpression: Syntax error; token: \"a\", near: \"a =\"")]
    public void Apply_Impossible_IsRefusedInDynamoDbsWords(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<AwsException>(() => Apply(expression)).Message);

    [Fact]
    public void Apply_RandomActions_DoWhatThePlainestEditingDoes() => Seeds.Check(2000, random =>
    {
        var update = new RandomUpdate(random);
        var item = new RandomItems(random).Item();
        var expected = update.ApplyTo(item);
        JsonObject? actual = null;
        var error = Record.Exception(() => actual = Apply(update.Text, item, update.Values));

        Assert.True(
            expected is null ? error is AwsException : actual is not null && Evaluation.AreSame(Map(expected), Map(actual)),
            $"{update.Text} {update.Values.ToJsonString()} on {item.ToJsonString()}: {actual?.ToJsonString()}{error?.Message}, expected {expected?.ToJsonString()}");
    });

    private static JsonObject Item() => JsonNode.Parse(
        """{"n":{"N":"1"},"s":{"S":"x"},"ss":{"SS":["x","y"]},"l":{"L":[{"N":"1"},{"N":"2"},{"N":"3"}]},"m":{"M":{"b":{"N":"5"}}}}""")!.AsObject();

    private static JsonObject Apply(string expression) => Apply(expression, Item(), JsonNode.Parse(
        """{":two":{"N":"2"},":s":{"S":"x"},":ss":{"SS":["x","w"]},":all":{"SS":["x","y"]},":l":{"L":[{"S":"z"}]},":great":{"N":"1e60"}}""")!.AsObject());

    private static JsonObject Apply(string expression, JsonObject item, JsonObject values)
    {
        var body = new JsonObject { ["UpdateExpression"] = expression };
        if (values.Count > 0)
            body["ExpressionAttributeValues"] = values.DeepClone();
        var request = new AwsRequest(body);
        var actions = UpdateParser.Read(request, new Placeholders(request))!;
        return AttributeJson.Write(ItemUpdate.Apply(AttributeJson.ReadItem(new AwsRequest(item)), actions));
    }

    private static JsonObject Map(JsonObject item) => new() { ["M"] = item.DeepClone() };
}
