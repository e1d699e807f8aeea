using LoadPlatform.AwsSimulator.Dynamo.Expressions;
using LoadPlatform.AwsSimulator.Model.Tables;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>Reads what an update sets an attribute to: operands, sums, differences, functions.</summary>
internal sealed class ValueParser(OperandParser operands)
{
    private const int MostOperators = 300;
    private readonly TokenReader _reader = operands.Reader;
    private int _operators;

    public Operand Read()
    {
        var left = ReadOperand();
        if (!_reader.Current.IsSign("+") && !_reader.Current.IsSign("-"))
            return left;

        Count();
        var sign = _reader.Take().Text;
        var right = ReadOperand();
        CheckType(sign, AttributeType.N, left, right);
        return new ArithmeticOperand(sign == "+", left, right);
    }

    private Operand ReadOperand()
    {
        if (_reader.Current.Kind == TokenKind.Word && _reader.Next.IsSign("("))
            return ReadFunction();
        if (!_reader.TakeSign("("))
            return operands.Read();

        Count();
        var inner = Read();
        _operators--;
        _reader.Expect(")");
        return inner;
    }

    private Operand ReadFunction()
    {
        Count();
        var name = _reader.Take().Text;
        _reader.Expect("(");
        var arguments = new List<Operand> { ReadOperand() };
        while (_reader.TakeSign(","))
            arguments.Add(ReadOperand());
        _reader.Expect(")");

        if (name is not ("if_not_exists" or "list_append"))
        {
            var isCondition = name is "attribute_exists" or "attribute_not_exists" or "attribute_type" or "begins_with" or "contains" or "size";
            operands.Mistakes.Note(Mistake.UnknownFunction, isCondition ? $"The function is not allowed in an update expression; function: {name}" : $"Invalid function name; function: {name}");
            return new UndefinedOperand();
        }

        if (arguments is not [var first, var second])
        {
            operands.Mistakes.Note(Mistake.OperandCount, $"Incorrect number of operands for operator or function; operator or function: {name}, number of operands: {arguments.Count}");
            return new UndefinedOperand();
        }

        if (name == "list_append")
        {
            CheckType(name, AttributeType.L, first, second);
            return new ListAppendOperand(first, second);
        }

        if (first is not PathOperand)
            operands.Mistakes.Note(Mistake.Operand, $"Operator or function requires a document path; operator or function: {name}");
        return new IfNotExistsOperand(first, second);
    }

    private void CheckType(string name, AttributeType wanted, params IEnumerable<Operand> given)
    {
        if (given.FirstOrDefault(operand => operand is ConstantOperand && operand.KnownType != wanted) is { } wrong)
            operands.Mistakes.Note(Mistake.Operand, Functions.WrongType(name, wrong.KnownType!.Value));
    }

    private void Count()
    {
        if (++_operators > MostOperators)
            throw _reader.Error($"The expression contains too many operators; operator count: {_operators}");
    }
}
