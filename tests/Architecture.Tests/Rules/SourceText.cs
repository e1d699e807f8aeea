using System.Text.RegularExpressions;

namespace LoadPlatform.Architecture.Tests.Rules;

/// <summary>C# text as the rules see it.</summary>
internal static partial class SourceText
{
    public static int Lines(string text) => text.Length == 0 ? 0 : text.TrimEnd('\n').Split('\n').Length;

    /// <summary>The text without its comments. What stands in a string stays.</summary>
    public static string WithoutComments(string text) =>
        Parts().Replace(text, part => part.Value.StartsWith("//", StringComparison.Ordinal) || part.Value.StartsWith("/*", StringComparison.Ordinal) ? "" : part.Value);

    // Raw strings, verbatim strings, strings, characters, comments: whichever begins first.
    [GeneratedRegex(
        """
        "{3}.*?"{3}|@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|//[^\n]*|/\*.*?\*/
        """,
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Parts();
}
