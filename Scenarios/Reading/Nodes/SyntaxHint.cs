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
        Hint(exception, yaml) is { } hint ? $"{exception.Message.TrimEnd('.')}; {hint}" : exception.Message;

    private static string? Hint(YamlException exception, string yaml)
    {
        if (TabbedLine(yaml) is not null)
            return "indent with spaces, not tabs.";

        var lines = yaml.Split('\n');
        if (lines.Any(text => text.TrimStart().StartsWith("condition: >", StringComparison.Ordinal)))
            return "put the condition in quotes: condition: \">=\".";

        var line = exception.End.Line >= 1 && exception.End.Line <= lines.Length ? lines[exception.End.Line - 1] : "";
        if (line.Contains("${", StringComparison.Ordinal) && line.AsSpan().IndexOfAny("{[") < line.IndexOf("${", StringComparison.Ordinal))
            return "put a parameter within { } or [ ] in quotes: \"${name}\".";

        return exception.Message.Contains("invalid mapping", StringComparison.Ordinal) ? "put text that holds ': ' in quotes." : null;
    }

    /// <summary>The first line that is indented with a tab, from 1.</summary>
    private static int? TabbedLine(string yaml)
    {
        var index = Array.FindIndex(yaml.Split('\n'), text => text[..^text.TrimStart().Length].Contains('\t'));
        return index < 0 ? null : index + 1;
    }
}
