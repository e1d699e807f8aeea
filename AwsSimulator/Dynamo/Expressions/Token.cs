namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>A piece of an expression and where it begins.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign) => Kind == TokenKind.Sign && Text == sign;
}
