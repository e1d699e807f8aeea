using LoadPlatform.Scenarios.Model;
using YamlDotNet.Core;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Says what is probably wrong where a file is no YAML: the parser's own words seldom name the remedy.</summary>
internal static class SyntaxHint
{
    public static SourcePosition Position(YamlException exception) => new((int)exception.Start.Line, (int)exception.Start.Column);

    public static string Message(YamlException exception, string yaml)
    {
        var words = exception.InnerException is { } inner && exception.Message.Length == 0 ? inner.Message : exception.Message;
        return Hint(exception.Start.Line, yaml) is { } hint ? $"{words.TrimEnd('.')}; {hint}" : words;
    }

    private static string? Hint(long line, string yaml)
    {
        var lines = yaml.Split('\n');
        var near = lines.Skip((int)Math.Max(0, line - 2)).Take(2).ToArray();
        if (near.Any(text => text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Contains('\t')))
            return "indent with spaces, not tabs.";
        if (lines.Any(text => text.TrimStart().StartsWith("condition: >", StringComparison.Ordinal)))
            return "put the condition in quotes: condition: \">=\".";
        return null;
    }
}
