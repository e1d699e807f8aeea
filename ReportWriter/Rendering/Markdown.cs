using System.Globalization;
using System.Text;

namespace LoadPlatform.ReportWriter.Rendering;

/// <summary>Writes Markdown in which no text from outside can change the page: it is escaped wherever it stands.</summary>
internal static class Markdown
{
    /// <summary>What stands where a run has no data: never a number that was not measured.</summary>
    public const string NotObserved = "not observed in this run";

    private const string Special = "\\`*[]~|#";

    /// <summary>A text from outside, on one line, with nothing in it that Markdown or HTML would act on.</summary>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var escaped = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            _ = character switch
            {
                '&' => escaped.Append("&amp;"),
                '<' when index + 1 == text.Length || text[index + 1] is not ('=' or ' ') => escaped.Append("&lt;"),
                '_' when InsideWord(text, index) => escaped.Append('_'),
                '_' => escaped.Append("\\_"),
                '-' or '+' when index == 0 => escaped.Append('\\').Append(character),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => escaped.Append(' '),
                _ when Special.Contains(character) => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A table. Its cells are Markdown already: <see cref="Escape"/> what comes from outside.</summary>
    public static string Table(string[] header, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder();
        Row(table, header);
        Row(table, [.. header.Select(_ => "---")]);
        foreach (var row in rows)
            Row(table, row);
        return table.ToString();
    }

    /// <summary>A list of texts from outside; <paramref name="none"/> where there are none.</summary>
    public static string List(IEnumerable<string> items, string none)
    {
        var list = string.Concat(items.Select(item => $"- {Escape(item)}\n"));
        return list.Length == 0 ? $"{none}\n" : list;
    }

    /// <summary>A number as short as it can be; a dash where there is none.</summary>
    public static string Number(double? value) => value is { } number ? Math.Round(number, 2).ToString(CultureInfo.InvariantCulture) : "–";

    /// <summary>A time of day, UTC.</summary>
    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A time and how long after the run's start it is.</summary>
    public static string Time(DateTimeOffset at, DateTimeOffset start) => $"{Time(at)} (T{(at < start ? "-" : "+")}{Clock((at - start).Duration())})";

    /// <summary>A duration in seconds.</summary>
    public static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(duration.TotalSeconds, 1)} s");

    private static string Clock(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes}:{duration.Seconds:00}");

    private static bool InsideWord(string text, int index) =>
        index > 0 && index < text.Length - 1 && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);

    private static void Row(StringBuilder table, string[] cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
