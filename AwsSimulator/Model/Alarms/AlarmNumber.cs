using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>Numbers and times as alarms' texts have them.</summary>
internal static class AlarmNumber
{
    /// <summary>Shortest, but always with a fraction: 3.0, 2.5, 1.0E7.</summary>
    public static string Text(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (value == 0 || Math.Abs(value) is >= 1e-3 and < 1e7)
            return shortest.Contains('.', StringComparison.Ordinal) ? shortest : $"{shortest}.0";

        var digits = value.ToString("E", CultureInfo.InvariantCulture);
        var exponent = int.Parse(digits.AsSpan(digits.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = (decimal)(value / Math.Pow(10, exponent));
        return $"{mantissa.ToString("0.0##############", CultureInfo.InvariantCulture)}E{exponent}";
    }

    /// <summary>As in a state's reason: day, month, year.</summary>
    public static string Short(DateTimeOffset instant) => instant.ToString("dd/MM/yy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>As in a state's data.</summary>
    public static string Long(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);
}
