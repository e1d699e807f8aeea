using LoadPlatform.Scenarios.Model;
using YamlDotNet.Core;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Says what is probably wrong where a file is no YAML: the parser's own words seldom name the remedy.</summary>
internal static class SyntaxHint
{
    /// <summary>Where the error is. The parser's own range begins at the construct that it could not end: its end is nearer.</summary>
    public static SourcePosition Position(YamlException exception, string yaml) =>
        TabbedLine(yaml) is { } line ? new(line, 1) : new((int)exception.End.Line, (int)exception.End.Column);

    public static string Message(YamlException exception, string yaml) =>
        Hint(yaml) is { } hint ? $"{exception.Message.TrimEnd('.')}; {hint}" : exception.Message;

    private static string? Hint(string yaml)
    {
        if (TabbedLine(yaml) is not null)
            return "indent with spaces, not tabs.";

        return yaml.Split('\n').Any(text => text.TrimStart().StartsWith("condition: >", StringComparison.Ordinal))
            ? "put the condition in quotes: condition: \">=\"."
            : null;
    }

    /// <summary>The first line that is indented with a tab, from 1.</summary>
    private static int? TabbedLine(string yaml)
    {
        var index = Array.FindIndex(yaml.Split('\n'), text => text[..^text.TrimStart().Length].Contains('\t'));
        return index < 0 ? null : index + 1;
    }
}
