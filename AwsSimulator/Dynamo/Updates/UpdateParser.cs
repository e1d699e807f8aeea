using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>Reads update expressions.</summary>
internal sealed class UpdateParser
{
    private const string Member = "UpdateExpression";
    private static readonly string[] Sections = ["SET", "REMOVE", "ADD", "DELETE"];
    private readonly TokenReader _reader;
    private readonly OperandParser _operands;
    private readonly ValueParser _values;
    private readonly List<UpdateAction> _actions = [];

    private UpdateParser(TokenReader reader, Placeholders placeholders)
    {
        _reader = reader;
        _operands = new OperandParser(reader, placeholders, Sections);
        _values = new ValueParser(_operands);
    }

    /// <summary>Reads a request's UpdateExpression; null where there is none.</summary>
    /// <exception cref="AwsException">It cannot be read.</exception>
    public static IReadOnlyList<UpdateAction>? Read(AwsRequest request, Placeholders placeholders) =>
        request.Text(Member) is { } text ? new UpdateParser(new TokenReader(Member, text), placeholders).ReadAll() : null;

    private List<UpdateAction> ReadAll()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            var section = Array.Find(Sections, _reader.Current.IsWord) ?? throw _reader.SyntaxError();
            _reader.Take();
            do
                _actions.Add(ReadAction(section));
            while (_reader.TakeSign(","));

            if (!seen.Add(section))
                _operands.Mistakes.Note(Mistake.Section, $"The \"{section}\" section can only be used once in an update expression;");
        }
        while (!_reader.IsAtEnd);

        if (PathClash.Find([.. _actions.Select(action => action.Path)]) is { } clash)
            _operands.Mistakes.Note(Mistake.Paths, clash);
        return _operands.Refusal is { } refusal ? throw refusal : _actions;
    }

    private UpdateAction ReadAction(string section)
    {
        var path = _operands.ReadPath();
        switch (section)
        {
            case "SET":
                _reader.Expect("=");
                return new UpdateAction(section, path, _values.Read());
            case "REMOVE":
                return new UpdateAction(section, path, null);
            default:
                var operand = _operands.ReadValue();
                CheckType(section, operand);
                return new UpdateAction(section, path, operand);
        }
    }

    private void CheckType(string section, Operand operand)
    {
        var name = operand.KnownType switch
        {
            AttributeType.S => "STRING",
            AttributeType.N when section == "DELETE" => "NUMBER",
            AttributeType.B => "BINARY",
            AttributeType.NULL => "NULL",
            AttributeType.BOOL => "BOOLEAN",
            AttributeType.L => "LIST",
            AttributeType.M => "MAP",
            _ => null,
        };
        if (name is not null)
            _operands.Mistakes.Note(Mistake.Operand, $"Incorrect operand type for operator or function; operator: {section}, operand type: {name}");
    }
}
