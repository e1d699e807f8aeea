namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>What a piece of an expression is.</summary>
internal enum TokenKind
{
    /// <summary>An attribute's name, a function's, or a keyword.</summary>
    Word,

    /// <summary>A name placeholder: #n.</summary>
    Name,

    /// <summary>A value placeholder: :v.</summary>
    Value,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>An operator or bracket, or a character that means nothing.</summary>
    Sign,

    /// <summary>The expression's end.</summary>
    End,
}
