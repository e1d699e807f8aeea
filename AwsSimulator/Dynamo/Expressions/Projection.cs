using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>What of an item is returned: what some document paths lead to, with the maps and lists around it.</summary>
internal sealed class Projection
{
    private readonly PathTree _tree;

    public Projection(IReadOnlyList<DocumentPath> paths)
    {
        Paths = paths;
        _tree = new PathTree();
        foreach (var path in paths)
            _tree.Add(path);
    }

    public IReadOnlyList<DocumentPath> Paths { get; }

    /// <summary>Reads a request's ProjectionExpression; null where there is none.</summary>
    /// <exception cref="AwsException">It cannot be read.</exception>
    public static Projection? Read(AwsRequest request, Placeholders placeholders)
    {
        const string Member = "ProjectionExpression";
        if (request.Text(Member) is not { } text)
            return null;

        var reader = new TokenReader(Member, text);
        var operands = new OperandParser(reader, placeholders);
        var paths = new List<DocumentPath> { operands.ReadPath() };
        while (reader.TakeSign(","))
            paths.Add(operands.ReadPath());
        if (!reader.IsAtEnd)
            throw reader.SyntaxError();

        if (PathClash.Find(paths) is { } clash)
            operands.Mistakes.Note(Mistake.Paths, clash);
        return operands.Refusal is { } refusal ? throw refusal : new Projection(paths);
    }

    public IReadOnlyDictionary<string, AttributeValue> Of(IReadOnlyDictionary<string, AttributeValue> item) => _tree.PickMembers(item);
}
