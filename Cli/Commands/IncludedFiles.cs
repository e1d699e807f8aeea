using System.Text.RegularExpressions;

namespace LoadPlatform.Cli.Commands;

/// <summary>Finds the files that a scenario includes and that lie next to it; a link is none of them: what it leads to may be anything. What a file says is the gateway's to read: here it is enough that it seems to name one.</summary>
internal static partial class IncludedFiles
{
    private const int Most = 100;

    /// <summary>Adds the files that a text includes, and those that they include.</summary>
    /// <param name="yaml">The scenario's text.</param>
    /// <param name="folder">Where it lies.</param>
    /// <param name="files">The files' paths, by the names that they are included by; those that are there stay.</param>
    public static void Add(string yaml, string folder, Dictionary<string, string> files)
    {
        foreach (var name in Inclusion().Matches(WithoutComments(yaml)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal))
        {
            var path = new[] { ".yaml", ".yml" }.Select(extension => Path.Combine(folder, name + extension)).FirstOrDefault(IsFile);
            if (path is not null && files.Count < Most && files.TryAdd(name, path))
                Add(SentFile.Read(path, "included file"), folder, files);
        }
    }

    private static bool IsFile(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };

    private static string WithoutComments(string yaml) => QuotedOrComment().Replace(yaml, match => match.Value.StartsWith('#') ? "" : match.Value);

    [GeneratedRegex(@"""(\\.|[^""\\\n])*""|'[^'\n]*'|(?<=^|\s)#.*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedOrComment();

    [GeneratedRegex(@"\bscenario:\s*[""']?(?<name>[a-z0-9]+(-[a-z0-9]+)*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inclusion();
}
