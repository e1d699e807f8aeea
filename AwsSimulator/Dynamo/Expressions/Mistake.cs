namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>The kinds of mistakes in an expression that can be read, in the order in which DynamoDB looks for them: it reports the first.</summary>
internal enum Mistake
{
    /// <summary>Redundant parentheses.</summary>
    Parentheses,

    /// <summary>Too many operators.</summary>
    Size,

    /// <summary>A function that does not exist.</summary>
    UnknownFunction,

    /// <summary>A function in the wrong place.</summary>
    MisusedFunction,

    /// <summary>A reserved word as an attribute's name.</summary>
    ReservedWord,

    /// <summary>An update's section twice.</summary>
    Section,

    /// <summary>A placeholder without a definition.</summary>
    Undefined,

    /// <summary>Paths that get into each other's way.</summary>
    Paths,

    /// <summary>A wrong number of operands.</summary>
    OperandCount,

    /// <summary>Operands that must differ and do not.</summary>
    Distinct,

    /// <summary>Operands of a wrong type or value.</summary>
    Operand,
}
