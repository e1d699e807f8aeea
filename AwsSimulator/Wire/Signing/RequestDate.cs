using System.Globalization;

namespace LoadPlatform.AwsSimulator.Wire.Signing;

/// <summary>A request's date in its own words, and how far it may be from the present (UTC, real time).</summary>
internal static class RequestDate
{
    private const string Basic = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The date in ISO 8601's basic format.</summary>
    /// <param name="amzDate">The header X-Amz-Date, or empty.</param>
    /// <param name="date">The header Date, or empty.</param>
    /// <exception cref="AwsException">It cannot be read.</exception>
    public static string Read(string amzDate, string date)
    {
        var text = amzDate.Length > 0 ? amzDate : date;
        if (DateTimeOffset.TryParseExact(text, Basic, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return text;
        if (amzDate.Length == 0 && DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var http))
            return Text(http);

        throw SigningErrors.Incomplete($"Date must be in ISO-8601 'basic format'. Got '{text}'. See http://en.wikipedia.org/wiki/ISO_8601");
    }

    /// <summary>Checks that a signature is neither too old nor from the future.</summary>
    /// <exception cref="AwsException">It is.</exception>
    public static void Check(string timestamp, DateTimeOffset now)
    {
        var signed = DateTimeOffset.ParseExact(timestamp, Basic, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (signed < now - Skew)
            throw SigningErrors.Invalid($"Signature expired: {timestamp} is now earlier than {Text(now - Skew)} ({Text(now)} - 5 min.)");
        if (signed > now + Skew)
            throw SigningErrors.Invalid($"Signature not yet current: {timestamp} is still later than {Text(now + Skew)} ({Text(now)} + 5 min.)");
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(Basic, CultureInfo.InvariantCulture);
}
