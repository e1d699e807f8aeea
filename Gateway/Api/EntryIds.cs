using System.Text.RegularExpressions;

namespace LoadPlatform.Gateway.Api;

/// <summary>Entry ids that a client sends back.</summary>
internal static partial class EntryIds
{
    /// <summary>The id where it has the form of one; null otherwise, which reads from the beginning.</summary>
    public static string? Valid(string? id) => id is not null && Form().IsMatch(id) ? id : null;

    [GeneratedRegex(@"^\d{1,20}-\d{1,20}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
