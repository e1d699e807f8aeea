using System.Security.Cryptography;
using System.Text;

namespace LoadPlatform.AwsSimulator.Wire.Signing;

/// <summary>A request in the one form of Signature Version 4 in which it is signed.</summary>
internal static class CanonicalRequest
{
    /// <summary>Writes the canonical request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it was sent, percent-encoded once.</param>
    /// <param name="query">The query as it was sent, with or without its question mark.</param>
    /// <param name="headers">The signed headers and their values, in the order of the signature.</param>
    /// <param name="body">The body as it was sent.</param>
    public static string Of(string method, string path, string query, IReadOnlyList<(string Name, string Value)> headers, ReadOnlySpan<byte> body)
    {
        var text = new StringBuilder();
        text.Append(method).Append('\n').Append(Path(path)).Append('\n').Append(Query(query)).Append('\n');
        foreach (var (name, value) in headers)
            text.Append(name).Append(':').Append(Collapse(value)).Append('\n');
        text.Append('\n').AppendJoin(';', headers.Select(header => header.Name)).Append('\n');
        return text.Append(Convert.ToHexStringLower(SHA256.HashData(body))).ToString();
    }

    /// <summary>What is encoded already is encoded once more: all services but S3 do so.</summary>
    private static string Path(string path) => path.Length == 0 ? "/" : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Query(string query) => string.Join('&', query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Encode(pair[0]), Value: pair.Length == 2 ? Encode(pair[1]) : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Encode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Collapse(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
