namespace LoadPlatform.Scenarios.Reading.Parameters;

/// <summary>Finds the parameters in a text: <c>${name}</c> and <c>${name:default}</c>; <c>$${</c> stands for the two characters themselves.</summary>
internal static class ParameterText
{
    private const string Mark = "${";
    private const string Escaped = "$${";

    /// <summary>Whether there is anything to find.</summary>
    public static bool HasMarks(string text) => text.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The text with which a file says this one and no parameter.</summary>
    public static string Escape(string text) => text.Replace(Mark, Escaped, StringComparison.Ordinal);

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it, with the remedy; null where nothing is.</param>
    public static List<TextPart> Parse(string text, out string? problem)
    {
        List<TextPart> parts = [];
        problem = null;
        for (var at = 0; at < text.Length;)
        {
            var mark = text.IndexOf(Mark, at, StringComparison.Ordinal);
            if (mark < 0)
            {
                parts.Add(new TextPart(text[at..]));
                break;
            }

            if (mark > at && text[mark - 1] == '$')
            {
                parts.Add(new TextPart(text[at..(mark - 1)] + Mark));
                at = mark + Mark.Length;
                continue;
            }

            if (mark > at)
                parts.Add(new TextPart(text[at..mark]));
            var end = text.IndexOf('}', mark);
            problem = Problem(text, mark, end);
            if (problem is not null)
                return [];

            parts.Add(Parameter(text[(mark + Mark.Length)..end]));
            at = end + 1;
        }

        return parts;
    }

    private static string? Problem(string text, int mark, int end)
    {
        if (end < 0)
            return "'${' is not closed; write ${name} or ${name:default}, or $${ for the characters themselves.";

        var inside = text[(mark + Mark.Length)..end];
        var (name, _) = Split(inside);
        if (inside.Contains(Mark, StringComparison.Ordinal))
            return "a parameter can not stand within another one; give the inner one a default of its own.";

        return Forms.Parameter().IsMatch(name)
            ? null
            : $"'{Nodes.Words.Shorten(name)}' is no parameter's name; use letters, digits, '_' and '-', beginning with a letter (and $${{ for the characters ${{ themselves).";
    }

    private static TextPart Parameter(string inside)
    {
        var (name, fallback) = Split(inside);
        return new TextPart(null, name, fallback);
    }

    private static (string Name, string? Default) Split(string inside)
    {
        var colon = inside.IndexOf(':');
        return colon < 0 ? (inside, null) : (inside[..colon], inside[(colon + 1)..]);
    }
}
