namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Finds the document paths in a condition.</summary>
internal static class ConditionPaths
{
    public static IEnumerable<DocumentPath> In(Condition condition) => condition switch
    {
        Conjunction both => In(both.Left).Concat(In(both.Right)),
        Disjunction either => In(either.Left).Concat(In(either.Right)),
        Negation negation => In(negation.Inner),
        Comparison comparison => In([comparison.Left, comparison.Right]),
        Between between => In([between.Operand, between.Low, between.High]),
        Membership membership => In([membership.Operand, .. membership.Candidates]),
        FunctionCondition function => In(function.Operands),
        _ => [],
    };

    private static IEnumerable<DocumentPath> In(IEnumerable<Operand> operands) => operands.SelectMany(operand => operand switch
    {
        PathOperand path => [path.Path],
        SizeOperand size => In([size.Operand]),
        _ => Enumerable.Empty<DocumentPath>(),
    });
}
