namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>The mistakes in an expression so far.</summary>
internal sealed class Mistakes
{
    private readonly SortedDictionary<Mistake, string> _first = [];

    /// <summary>What DynamoDB would report; null where there is nothing.</summary>
    public string? First => _first.Count == 0 ? null : _first.First().Value;

    public void Note(Mistake kind, string message) => _first.TryAdd(kind, message);
}
