namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Cuts an expression into pieces.</summary>
internal static class Lexer
{
    private static readonly string[] LongSigns = ["<=", ">=", "<>"];

    /// <summary>The pieces; the last one is the end.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] is ' ' or '\t' or '\r' or '\n')
            {
                i++;
                continue;
            }

            var token = Next(text, i);
            tokens.Add(token);
            i += token.Text.Length;
        }

        tokens.Add(new Token(TokenKind.End, "<EOF>", text.Length));
        return tokens;
    }

    private static Token Next(string text, int start)
    {
        var kind = text[start] switch
        {
            '#' => TokenKind.Name,
            ':' => TokenKind.Value,
            var c when char.IsAsciiDigit(c) => TokenKind.Number,
            var c when char.IsAsciiLetter(c) || c == '_' => TokenKind.Word,
            _ => TokenKind.Sign,
        };
        if (kind == TokenKind.Sign)
            return new Token(kind, Array.Find(LongSigns, sign => string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0) ?? text[start].ToString(), start);

        var end = start + 1;
        while (end < text.Length && (kind == TokenKind.Number ? char.IsAsciiDigit(text[end]) : char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return new Token(kind, text[start..end], start);
    }
}
