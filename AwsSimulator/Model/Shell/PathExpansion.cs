using System.Text.RegularExpressions;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Puts the names of files in a word's place where the word's last part has an unquoted <c>*</c>.</summary>
internal static class PathExpansion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The files that a word means, sorted; none where it means no file, and stands for itself.</summary>
    public static IReadOnlyList<string> Find(ShellSession session, ShellToken word)
    {
        if (word.Parts.Any(part => part.IsVariable) || !word.Parts.Any(part => !part.IsQuoted && part.Text.Contains('*')))
            return [];

        var slash = word.Text.LastIndexOf('/') + 1;
        var (folder, pattern) = (word.Text[..slash], string.Concat(word.Parts.Select(Pattern))[slash..]);
        if (folder.Contains('*') || pattern.Contains('/'))
            return [];

        var regex = new Regex($"^{string.Join("[^/]*", pattern.Split('*').Select(Regex.Escape))}$".Replace(Quoted, "\\*", StringComparison.Ordinal), RegexOptions.NonBacktracking, Patience);
        return [.. session.Files.List(session.Path(folder.Length == 0 ? "." : folder)).Where(name => !name.StartsWith('.') && regex.IsMatch(name)).Select(name => folder + name)];
    }

    // A quoted * means itself: it takes another sign until the unquoted ones are read.
    private const string Quoted = "\u0001";

    private static string Pattern(WordPart part) => part.IsQuoted ? part.Text.Replace("*", Quoted, StringComparison.Ordinal) : part.Text;
}
