using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Dynamo;

/// <summary>Cuts an expression into words, names (#n), values (:v) and signs.</summary>
internal static class ExpressionLexer
{
    public static List<string> Read(string text)
    {
        var tokens = new List<string>();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            var start = i++;
            if (char.IsWhiteSpace(c))
                continue;

            if (IsWordPart(c) || c is '#' or ':')
            {
                while (i < text.Length && IsWordPart(text[i]))
                    i++;
            }
            else if (c is '<' or '>' && i < text.Length && (text[i] == '=' || (c == '<' && text[i] == '>')))
            {
                i++;
            }
            else if (!"=<>(),".Contains(c))
            {
                throw AwsException.Validation($"Invalid expression: Syntax error; token: \"{c}\"");
            }

            tokens.Add(text[start..i]);
        }

        return tokens;
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';
}
