using System.Globalization;
using System.Text;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Tokens that carry an offset.</summary>
internal static class Paging
{
    private const string Prefix = "offset:";

    public static (IReadOnlyList<T> Page, string? Next) Cut<T>(IReadOnlyList<T> all, string? token, int size, string errorType = "InvalidParameterException")
    {
        var start = token is null ? 0 : Offset(token, errorType);
        var page = all.Skip(start).Take(size).ToList();
        var end = start + page.Count;
        return (page, end < all.Count ? Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Prefix}{end}")) : null);
    }

    private static int Offset(string token, string errorType)
    {
        var bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text && text.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return offset;

        throw new AwsException(errorType, "Invalid token.");
    }
}
