using System.Text.RegularExpressions;

namespace LoadPlatform.Cli.Printing;

/// <summary>Shows the places of inclusion that end an included file's errors, "(included at scenario.yaml:4:5)", in the user's own files.</summary>
internal static partial class InclusionPlaces
{
    /// <summary>Puts paths in the place of the gateway's names.</summary>
    /// <param name="message">The error.</param>
    /// <param name="pathOf">The path of a file that the gateway speaks of.</param>
    public static string Map(string message, Func<string?, string?> pathOf) =>
        Places().Replace(message, places => FileName().Replace(places.Value, file => pathOf(file.Value) ?? file.Value));

    [GeneratedRegex(@" \(included at [^()]*\)\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    [GeneratedRegex(@"[a-z0-9-]+\.yaml(?=:[0-9]+:[0-9]+[,)])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
