using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Reads condition, filter and key condition expressions.</summary>
internal sealed class ConditionParser
{
    private const int MostOperators = 300;
    private const int MostCandidates = 100;
    private static readonly string[] Keywords = ["AND", "OR", "NOT", "BETWEEN", "IN"];
    private readonly OperandParser _operands;
    private readonly TokenReader _reader;
    private int _operators;

    private ConditionParser(TokenReader reader, Placeholders placeholders) =>
        (_reader, _operands) = (reader, new OperandParser(reader, placeholders, Keywords));

    /// <summary>Reads the expression in a request's member; null where there is none.</summary>
    /// <exception cref="AwsException">It cannot be read.</exception>
    public static Condition? Read(AwsRequest request, string member, Placeholders placeholders) =>
        request.Text(member) is { } text ? new ConditionParser(new TokenReader(member, text), placeholders).ReadAll() : null;

    private Condition ReadAll()
    {
        var condition = AsCondition(Disjunction());
        if (!_reader.IsAtEnd)
            throw _reader.SyntaxError();

        return _operands.Refusal is { } refusal ? throw refusal : condition;
    }

    private ExpressionPart Disjunction()
    {
        var left = Conjunction();
        while (_reader.Current.IsWord("OR"))
        {
            var first = AsCondition(left);
            TakeOperator();
            left = new Disjunction(first, AsCondition(Conjunction()));
        }

        return left;
    }

    private ExpressionPart Conjunction()
    {
        var left = Negation();
        while (_reader.Current.IsWord("AND"))
        {
            var first = AsCondition(left);
            TakeOperator();
            left = new Conjunction(first, AsCondition(Negation()));
        }

        return left;
    }

    private ExpressionPart Negation()
    {
        if (!_reader.Current.IsWord("NOT"))
            return Relation();

        TakeOperator();
        return new Negation(AsCondition(Negation()));
    }

    private ExpressionPart Relation()
    {
        var left = Primary();
        if (_reader.Current.Kind == TokenKind.Sign && Comparison.Signs.Contains(_reader.Current.Text))
        {
            var first = AsOperand(left);
            var sign = TakeOperator();
            return Relations.Compare(sign, first, AsOperand(Primary()), _operands.Mistakes);
        }

        if (_reader.Current.IsWord("BETWEEN"))
        {
            var first = AsOperand(left);
            TakeOperator();
            var low = AsOperand(Primary());
            if (!_reader.TakeWord("AND"))
                throw _reader.SyntaxError();
            return Relations.Between(first, low, AsOperand(Primary()), _operands.Mistakes);
        }

        if (_reader.Current.IsWord("IN"))
        {
            var first = AsOperand(left);
            TakeOperator();
            var candidates = OperandList();
            if (candidates.Count > MostCandidates)
                _operands.Mistakes.Note(Mistake.OperandCount, $"The IN operator is provided with too many operands; number of operands: {candidates.Count}");
            return new Membership(first, candidates);
        }

        return left;
    }

    private ExpressionPart Primary()
    {
        if (_reader.Current.Kind == TokenKind.Word && _reader.Next.IsSign("("))
            return Function();
        if (!_reader.TakeSign("("))
            return _operands.Read();

        // Brackets lead as deep as operators do.
        Count();
        var inner = Disjunction();
        _operators--;
        _reader.Expect(")");
        if (inner.IsInParentheses)
            _operands.Mistakes.Note(Mistake.Parentheses, "The expression has redundant parentheses;");
        return inner with { IsInParentheses = true };
    }

    private ExpressionPart Function()
    {
        if (Keywords.Any(_reader.Current.IsWord))
            throw _reader.SyntaxError();

        var name = TakeOperator();
        var operands = OperandList();
        if (!Functions.Check(name, operands, _operands.Mistakes))
            return name == "size" ? new UndefinedOperand() : new FunctionCondition(name, operands);
        return name == "size" ? new SizeOperand(operands[0]) : new FunctionCondition(name, operands);
    }

    private List<Operand> OperandList()
    {
        _reader.Expect("(");
        var operands = new List<Operand> { AsOperand(Primary()) };
        while (_reader.TakeSign(","))
            operands.Add(AsOperand(Primary()));
        _reader.Expect(")");
        return operands;
    }

    private Condition AsCondition(ExpressionPart part)
    {
        if (part.Condition is { } condition)
            return condition;
        if (part.Operand is not SizeOperand)
            throw _reader.SyntaxError();

        Misuse("size");
        return new FunctionCondition("size", []);
    }

    private Operand AsOperand(ExpressionPart part)
    {
        if (part.Operand is { } operand)
            return operand;
        if (part.Condition is not FunctionCondition function)
            throw _reader.SyntaxError();

        Misuse(function.Name);
        return new UndefinedOperand();
    }

    private void Misuse(string function) =>
        _operands.Mistakes.Note(Mistake.MisusedFunction, $"The function is not allowed to be used this way in an expression; function: {function}");

    private string TakeOperator()
    {
        Count();
        return _reader.Take().Text;
    }

    private void Count()
    {
        if (++_operators > MostOperators)
            throw _reader.Error($"The expression contains too many operators; operator count: {_operators}");
    }
}
