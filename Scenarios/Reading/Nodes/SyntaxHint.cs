using LoadPlatform.Scenarios.Model;
using YamlDotNet.Core;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Says what is probably wrong where a file is no YAML: the parser's own words seldom name the remedy.</summary>
internal static class SyntaxHint
{
    /// <summary>Where the error is. The parser's own range begins at the construct that it could not end: its end is nearer.</summary>
    public static SourcePosition Position(YamlException exception, string yaml) =>
        TabbedLine(exception, yaml) is { } line ? new(line, 1) : new((int)exception.End.Line, (int)exception.End.Column);

    public static string Message(YamlException exception, string yaml) =>
        Hint(exception, yaml) is { } hint ? $"{exception.Message.TrimEnd('.')}; {hint}" : exception.Message;

    private static string? Hint(YamlException exception, string yaml)
    {
        if (TabbedLine(exception, yaml) is not null)
            return "indent with spaces, not tabs.";

        var lines = yaml.Split('\n');
        var line = exception.End.Line >= 1 && exception.End.Line <= lines.Length ? lines[exception.End.Line - 1] : "";
        if (line.Contains("condition: >", StringComparison.Ordinal))
            return "put the condition in quotes: condition: \">=\".";

        if (line.Contains("${", StringComparison.Ordinal) && line.AsSpan().IndexOfAny("{[") < line.IndexOf("${", StringComparison.Ordinal))
            return "put a parameter within { } or [ ] in quotes: \"${name}\".";

        return exception.Message.Contains("invalid mapping", StringComparison.Ordinal) ? "put text that holds ': ' in quotes." : null;
    }

    /// <summary>The line, from 1, that is indented with a tab; null where that is not what the parser gave up at. In text a tab is allowed.</summary>
    private static int? TabbedLine(YamlException exception, string yaml)
    {
        if (exception.Message.Contains("tab character that violate indentation", StringComparison.Ordinal))
            return (int)exception.End.Line;

        if (!exception.Message.Contains("invalid tab as indentation", StringComparison.Ordinal))
            return null;

        // The parser does not say where: a line of keys is likelier than a comment, and that than text.
        var lines = yaml.Split('\n').Index().Where(line => line.Item.StartsWith('\t') && !string.IsNullOrWhiteSpace(line.Item)).ToList();
        return lines.Count == 0 ? null : lines.OrderBy(line => line.Item.TrimStart().StartsWith('#')).First().Index + 1;
    }
}
