using System.Globalization;

namespace LoadPlatform.Cli.Printing;

/// <summary>Small pieces of text, as every view shows them.</summary>
internal static class Display
{
    /// <summary>One line of plain text: no control characters, which could move the cursor.</summary>
    public static string Line(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = char.IsControl(source[i]) ? ' ' : source[i];
    });

    /// <summary>A number that may be unknown.</summary>
    public static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";

    /// <summary>A value that may be unknown.</summary>
    public static string Value(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "no data";

    /// <summary>A time of day on the run's clock.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A moment on the run's clock.</summary>
    public static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>A span, as minutes and seconds.</summary>
    public static string Span(double seconds)
    {
        var whole = (long)Math.Max(0, Math.Min(seconds, 1e9));
        return $"{whole / 60}m {whole % 60:00}s";
    }
}
