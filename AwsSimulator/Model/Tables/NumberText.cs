using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>Reads numbers as DynamoDB's JSON carries them.</summary>
internal static partial class NumberText
{
    /// <summary>An exponent beyond this is out of every range; a longer one is not read to its end.</summary>
    private const int Farthest = 1_000_000;

    /// <summary>Reads a number.</summary>
    /// <exception cref="NumberRangeException">It is none, or none that can be stored.</exception>
    public static DynamoNumber Parse(string text)
    {
        if (text.Length == 0)
            throw new NumberRangeException("The parameter cannot be converted to a numeric value");
        if (Form.Match(text) is not { Success: true } match)
            throw new NumberRangeException($"The parameter cannot be converted to a numeric value: {text}");

        var fraction = match.Groups["fraction"].Value;
        var digits = (match.Groups["whole"].Value + fraction).TrimStart('0');
        var exponent = Exponent(match.Groups["exponent"].Value) - fraction.Length;
        var kept = digits.TrimEnd('0');
        if (kept.Length == 0)
            return default;

        // One digit too many is enough to be refused; a thousand need not be read.
        var most = Math.Min(kept.Length, DynamoNumber.MostDigits + 1);
        var read = kept.Length > most ? kept[..(most - 1)] + "1" : kept;
        var coefficient = BigInteger.Parse(read, NumberStyles.None, CultureInfo.InvariantCulture);
        return DynamoNumber.Of(match.Groups["minus"].Success ? -coefficient : coefficient, exponent + digits.Length - read.Length);
    }

    private static int Exponent(string text)
    {
        if (text.Length == 0)
            return 0;

        var isNegative = text[0] == '-';
        var digits = text.TrimStart('+', '-').TrimStart('0');
        var size = digits.Length == 0 ? 0 : digits.Length > 6 ? Farthest : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return isNegative ? -size : size;
    }

    [GeneratedRegex(@"^(\+|(?<minus>-))?(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?([eE](?<exponent>[+-]?[0-9]+))?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Form { get; }
}
