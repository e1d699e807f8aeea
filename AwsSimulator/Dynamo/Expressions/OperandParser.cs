using System.Globalization;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Reads what all expressions are made of: document paths and value placeholders.</summary>
/// <param name="reader">The expression.</param>
/// <param name="placeholders">The request's placeholders.</param>
/// <param name="keywords">The words that cannot be names in this kind of expression.</param>
internal sealed class OperandParser(TokenReader reader, Placeholders placeholders, params IReadOnlyCollection<string> keywords)
{
    private const int DeepestPath = 32;

    public TokenReader Reader { get; } = reader;

    public Mistakes Mistakes { get; } = new();

    /// <summary>The mistake to be reported when the expression has been read.</summary>
    public AwsException? Refusal => Mistakes.First is { } message ? Reader.Error(message) : null;

    /// <summary>Reads a value placeholder or a path.</summary>
    public Operand Read() => Reader.Current.Kind == TokenKind.Value ? ReadValue() : new PathOperand(ReadPath());

    /// <summary>Reads a value placeholder.</summary>
    public Operand ReadValue()
    {
        if (Reader.Current.Kind != TokenKind.Value)
            throw Reader.SyntaxError();

        var token = Reader.Take();
        if (placeholders.ValueOf(token.Text) is { } value)
            return new ConstantOperand(value);

        Mistakes.Note(Mistake.Undefined, $"An expression attribute value used in expression is not defined; attribute value: {token.Text}");
        return new UndefinedOperand();
    }

    public DocumentPath ReadPath()
    {
        var elements = new List<PathElement> { ReadName() };
        while (true)
        {
            if (Reader.TakeSign("."))
                elements.Add(ReadName());
            else if (Reader.TakeSign("["))
                elements.Add(ReadIndex());
            else
                break;
        }

        if (elements.Count > DeepestPath)
            Mistakes.Note(Mistake.Paths, $"The document path has too many nesting levels; nesting levels: {elements.Count}");
        return new DocumentPath(elements);
    }

    private PathElement ReadName()
    {
        if (Reader.Current.Kind is not (TokenKind.Word or TokenKind.Name) || keywords.Any(Reader.Current.IsWord))
            throw Reader.SyntaxError();

        var token = Reader.Take();
        if (token.Kind == TokenKind.Word)
        {
            if (ReservedWords.Contains(token.Text))
                Mistakes.Note(Mistake.ReservedWord, $"Attribute name is a reserved keyword; reserved keyword: {token.Text}");
            return new PathElement(token.Text, 0);
        }

        if (placeholders.NameOf(token.Text) is { } name)
            return new PathElement(name, 0);

        Mistakes.Note(Mistake.Undefined, $"An expression attribute name used in the document path is not defined; attribute name: {token.Text}");
        return new PathElement(token.Text, 0);
    }

    private PathElement ReadIndex()
    {
        if (Reader.Current.Kind != TokenKind.Number)
            throw Reader.SyntaxError();

        var digits = Reader.Take().Text;
        Reader.Expect("]");
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return new PathElement(null, index);

        Mistakes.Note(Mistake.Paths, $"List index is not within the allowable range; index: [{digits}]");
        return new PathElement(null, int.MaxValue);
    }
}
