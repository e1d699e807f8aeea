using System.Text;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Puts variables' values in and takes quotes off.</summary>
internal static class WordExpansion
{
    /// <summary>The words that a word becomes: none where an unquoted variable is empty, several where it holds blanks.</summary>
    public static IEnumerable<string> Expand(ShellSession session, ShellToken word)
    {
        if (PathExpansion.Find(session, word) is { Count: > 0 } files)
            return files;

        var fields = new List<string>();
        var field = new StringBuilder();
        var hasField = false;
        foreach (var part in word.Parts)
        {
            if (!part.IsVariable || part.IsQuoted)
            {
                field.Append(part.IsVariable ? Value(session, part, word.Line) : part.Text);
                hasField = true;
                continue;
            }

            var pieces = Value(session, part, word.Line).Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    fields.Add(field.ToString());
                    field.Clear();
                }

                field.Append(pieces[i]);
                hasField = true;
            }
        }

        if (hasField)
            fields.Add(field.ToString());
        return fields;
    }

    public static string ExpandWhole(ShellSession session, ShellToken word) =>
        string.Concat(word.Parts.Select(part => part.IsVariable ? Value(session, part, word.Line) : part.Text));

    private static string Value(ShellSession session, WordPart part, int line)
    {
        switch (part.Text)
        {
            case "?":
                return $"{session.LastStatus}";
            case "$":
                return "1000";
            case "#":
                return "0";
        }

        if (session.Variables.TryGetValue(part.Text, out var value))
            return value;
        if (session.RefusesUnset)
            throw new ShellSyntaxException($"sh: {line}: {part.Text}: parameter not set");
        return "";
    }
}
