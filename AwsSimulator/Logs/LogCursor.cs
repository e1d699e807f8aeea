using System.Globalization;
using System.Text;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Logs;

/// <summary>Tokens that say at which line of the account's order to go on.</summary>
internal static class LogCursor
{
    private const string Prefix = "line:";

    public static string Write(long order) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Prefix}{order}"));

    public static long Read(string? token)
    {
        if (token is null)
            return 0;

        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text && text.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var order)
            ? order
            : throw AwsException.InvalidParameter("The specified nextToken is invalid.");
    }
}
