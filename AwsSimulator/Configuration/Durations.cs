using System.Globalization;
using System.Text.RegularExpressions;

namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Durations as people write them: <c>37s</c>, <c>1h30m</c>, <c>250ms</c>, <c>00:00:37</c>, or a number of seconds.</summary>
internal static partial class Durations
{
    /// <summary>What is accepted, for messages.</summary>
    public const string Form = "a duration, as 37s, 5m, 1h30m, 00:00:37 or a number of seconds";

    public static bool TryRead(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text.Contains(':'))
            return text.Count(letter => letter == ':') == 2 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out duration);

        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return TryScale(seconds, TimeSpan.FromSeconds(1), ref duration);

        var match = Parts.Match(text);
        if (!match.Success)
            return false;

        foreach (var (number, unit) in match.Groups["number"].Captures.Zip(match.Groups["unit"].Captures))
        {
            if (!TryScale(double.Parse(number.ValueSpan, CultureInfo.InvariantCulture), UnitOf(unit.Value), ref duration))
                return false;
        }

        return true;
    }

    /// <summary>Writes a duration in the largest unit that leaves it whole.</summary>
    public static string Write(TimeSpan duration)
    {
        foreach (var unit in (string[])["d", "h", "m"])
        {
            if (duration != TimeSpan.Zero && duration.Ticks % UnitOf(unit).Ticks == 0)
                return $"{duration.Ticks / UnitOf(unit).Ticks}{unit}";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.#######}s");
    }

    private static bool TryScale(double number, TimeSpan unit, ref TimeSpan sum)
    {
        const double MostDays = 10_000;
        if (!double.IsFinite(number) || Math.Abs(number * unit.TotalDays) > MostDays || Math.Abs(sum.TotalDays) > MostDays)
            return false;

        sum += unit * number;
        return true;
    }

    private static TimeSpan UnitOf(string unit) => unit switch
    {
        "d" => TimeSpan.FromDays(1),
        "h" => TimeSpan.FromHours(1),
        "m" => TimeSpan.FromMinutes(1),
        "ms" => TimeSpan.FromMilliseconds(1),
        _ => TimeSpan.FromSeconds(1),
    };

    [GeneratedRegex(@"^(?:(?<number>\d{1,9}(?:\.\d{1,7})?)(?<unit>ms|[smhd])){1,5}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts { get; }
}
