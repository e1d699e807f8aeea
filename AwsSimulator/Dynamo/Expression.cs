using LoadPlatform.AwsSimulator.Model.Tables;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>A condition on items: comparisons, BETWEEN, begins_with, attribute_exists, attribute_not_exists, AND, OR, NOT, parentheses.</summary>
internal sealed class Expression
{
    private const int DeepestNesting = 50;
    private readonly List<string> _tokens;
    private readonly AwsRequest _request;
    private int _position;
    private int _depth;

    private Expression(string text, AwsRequest request) => (_tokens, _request) = (ExpressionLexer.Read(text), request);

    /// <summary>The value that an "=" demands of each attribute, as far as it is demanded on the outermost level.</summary>
    public Dictionary<string, TableValue> Equalities { get; } = new(StringComparer.Ordinal);

    public Func<TableItem, bool> Matches { get; private set; } = _ => true;

    /// <summary>Reads the expression in a request's member; one that is missing matches all.</summary>
    public static Expression Of(AwsRequest request, string member)
    {
        var text = request.Text(member) ?? "";
        var expression = new Expression(text, request);
        if (expression._tokens.Count == 0)
            return text.Length == 0 ? expression : throw AwsException.Validation($"Invalid {member}: The expression can not be empty;");

        expression.Matches = expression.Disjunction();
        if (expression._position < expression._tokens.Count)
            throw expression.SyntaxError();
        return expression;
    }

    /// <summary>The attributes that a projection names; null for all.</summary>
    public static IReadOnlyCollection<string>? Projection(AwsRequest request)
    {
        if (request.Text("ProjectionExpression") is not { Length: > 0 } text)
            return null;

        var expression = new Expression(text, request);
        return [.. expression._tokens.Where(token => token != ",").Select(expression.NameOf)];
    }

    private Func<TableItem, bool> Disjunction()
    {
        if (++_depth > DeepestNesting)
            throw AwsException.Validation("Invalid expression: The expression is nested too deeply");

        var left = Conjunction();
        while (IsWord("OR"))
        {
            _position++;
            Equalities.Clear();
            var (first, second) = (left, Conjunction());
            Equalities.Clear();
            left = item => first(item) || second(item);
        }

        _depth--;
        return left;
    }

    private Func<TableItem, bool> Conjunction()
    {
        var left = Term();
        while (IsWord("AND"))
        {
            _position++;
            var (first, second) = (left, Term());
            left = item => first(item) && second(item);
        }

        return left;
    }

    private Func<TableItem, bool> Term()
    {
        if (IsWord("NOT"))
        {
            _position++;
            if (++_depth > DeepestNesting)
                throw AwsException.Validation("Invalid expression: The expression is nested too deeply");
            var negated = Term();
            _depth--;
            Equalities.Clear();
            return item => !negated(item);
        }

        if (Current == "(")
        {
            _position++;
            var inner = Disjunction();
            Expect(")");
            return inner;
        }

        return Current switch
        {
            "begins_with" => BeginsWith(),
            "attribute_exists" => Exists(wanted: true),
            "attribute_not_exists" => Exists(wanted: false),
            _ => Comparison(),
        };
    }

    private Func<TableItem, bool> BeginsWith()
    {
        _position++;
        Expect("(");
        var name = NameOf(Take());
        Expect(",");
        var prefix = ValueOf(Take()).ToString();
        Expect(")");
        return item => item.Attributes.TryGetValue(name, out var value) && value.Text?.StartsWith(prefix, StringComparison.Ordinal) == true;
    }

    private Func<TableItem, bool> Exists(bool wanted)
    {
        _position++;
        Expect("(");
        var name = NameOf(Take());
        Expect(")");
        return item => item.Attributes.ContainsKey(name) == wanted;
    }

    private Func<TableItem, bool> Comparison()
    {
        var name = NameOf(Take());
        var sign = Take();
        var right = ValueOf(Take());
        if (string.Equals(sign, "BETWEEN", StringComparison.OrdinalIgnoreCase))
        {
            if (!IsWord("AND"))
                throw SyntaxError();
            _position++;
            var upper = ValueOf(Take());
            return Compare(name, right, (value, low) => value.Compare(low) >= 0 && value.Compare(upper) <= 0);
        }

        if (sign == "=")
            Equalities[name] = right;
        return sign switch
        {
            "=" => Compare(name, right, (value, wanted) => value.Compare(wanted) == 0),
            "<" => Compare(name, right, (value, wanted) => value.Compare(wanted) < 0),
            "<=" => Compare(name, right, (value, wanted) => value.Compare(wanted) <= 0),
            ">" => Compare(name, right, (value, wanted) => value.Compare(wanted) > 0),
            ">=" => Compare(name, right, (value, wanted) => value.Compare(wanted) >= 0),
            "<>" => item => !item.Attributes.TryGetValue(name, out var value) || !value.IsSameType(right) || value.Compare(right) != 0,
            _ => throw SyntaxError(),
        };
    }

    private static Func<TableItem, bool> Compare(string name, TableValue right, Func<TableValue, TableValue, bool> holds) =>
        item => item.Attributes.TryGetValue(name, out var value) && value.IsSameType(right) && holds(value, right);

    private string Current => _position < _tokens.Count ? _tokens[_position] : "";

    private bool IsWord(string word) => string.Equals(Current, word, StringComparison.OrdinalIgnoreCase);

    private string Take() => _position < _tokens.Count ? _tokens[_position++] : throw SyntaxError();

    private void Expect(string sign)
    {
        if (Take() != sign)
            throw SyntaxError();
    }

    private string NameOf(string token)
    {
        if (!token.StartsWith('#'))
            return char.IsAsciiLetter(token[0]) || token[0] == '_' ? token : throw SyntaxError();

        return _request.Object("ExpressionAttributeNames")?.Text(token)
            ?? throw AwsException.Validation($"Invalid expression: An expression attribute name used in the document path is not defined; attribute name: {token}");
    }

    private TableValue ValueOf(string token)
    {
        var value = token.StartsWith(':') ? _request.Object("ExpressionAttributeValues")?.Body[token] : throw SyntaxError();
        return value is null
            ? throw AwsException.Validation($"Invalid expression: An expression attribute value used in expression is not defined; attribute value: {token}")
            : Items.Value(value);
    }

    private AwsException SyntaxError() => AwsException.Validation($"Invalid expression: Syntax error; token: \"{(Current.Length > 0 ? Current : "<EOF>")}\"");
}
