using System.Text.RegularExpressions;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A request's ExpressionAttributeNames and ExpressionAttributeValues: each must be used by one of its expressions.</summary>
internal sealed partial class Placeholders
{
    private const string NamesMember = "ExpressionAttributeNames";
    private const string ValuesMember = "ExpressionAttributeValues";
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AttributeValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unused = new(StringComparer.Ordinal);

    public Placeholders(AwsRequest request)
    {
        foreach (var (key, _) in Members(request, NamesMember, NameForm))
            _names[key] = request.Object(NamesMember)!.Text(key) ?? throw DynamoErrors.Validation($"{NamesMember} contains invalid value: null for key {key}");
        foreach (var (key, node) in Members(request, ValuesMember, ValueForm))
            _values[key] = AttributeJson.Read(node, message => $"{ValuesMember} contains invalid value: {message} for key {key}");
    }

    /// <summary>The name that a placeholder stands for; null where it is not defined.</summary>
    public string? NameOf(string placeholder) => _names.TryGetValue(placeholder, out var name) && (_unused.Remove(placeholder) || true) ? name : null;

    /// <summary>The value that a placeholder stands for; null where it is not defined.</summary>
    public AttributeValue? ValueOf(string placeholder) => _values.TryGetValue(placeholder, out var value) && (_unused.Remove(placeholder) || true) ? value : null;

    /// <summary>To be called when all expressions have been read.</summary>
    /// <exception cref="AwsException">Something was defined that no expression uses.</exception>
    public void CheckAllUsed()
    {
        foreach (var (member, keys) in new (string, IEnumerable<string>)[] { (NamesMember, _names.Keys), (ValuesMember, _values.Keys) })
        {
            if (keys.Where(_unused.Contains).ToList() is { Count: > 0 } unused)
                throw DynamoErrors.Validation($"Value provided in {member} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
        }
    }

    private IEnumerable<KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>> Members(AwsRequest request, string member, Regex form)
    {
        if (request.Object(member) is not { } map)
            yield break;
        if (map.Body.Count == 0)
            throw DynamoErrors.Validation($"{member} must not be empty");
        if (map.Body.Select(pair => pair.Key).FirstOrDefault(key => !form.IsMatch(key)) is { } wrong)
            throw DynamoErrors.Validation($"{member} contains invalid key: Syntax error; key: \"{wrong}\"");

        foreach (var pair in map.Body)
        {
            _unused.Add(pair.Key);
            yield return pair;
        }
    }

    [GeneratedRegex(@"^#[0-9a-zA-Z_]+\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NameForm { get; }

    [GeneratedRegex(@"^:[0-9a-zA-Z_]+\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ValueForm { get; }
}
