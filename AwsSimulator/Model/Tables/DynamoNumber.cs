using System.Globalization;
using System.Numerics;

namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>A decimal number of up to 38 significant digits, between 1E-130 and 9.99…E+125 in magnitude, or zero.</summary>
internal readonly record struct DynamoNumber
{
    public const int MostDigits = 38;
    private const int GreatestMagnitude = 125;
    private const int LeastMagnitude = -130;

    private readonly Int128 _coefficient;
    private readonly int _exponent;

    private DynamoNumber(Int128 coefficient, int exponent) => (_coefficient, _exponent) = (coefficient, exponent);

    /// <summary>Its size in bytes: one for the exponent, one for two digits, one for a minus.</summary>
    public int Size => _coefficient == 0 ? 1 : 1 + (Half(Magnitude) - Half(_exponent) + 1) + (_coefficient < 0 ? 1 : 0);

    /// <summary>The exponent of its first digit.</summary>
    private int Magnitude
    {
        get
        {
            var magnitude = _exponent;
            for (var rest = Int128.Abs(_coefficient); rest >= 10; rest /= 10)
                magnitude++;
            return magnitude;
        }
    }

    public static DynamoNumber Of(long number)
    {
        var exponent = 0;
        while (number != 0 && number % 10 == 0)
            (number, exponent) = (number / 10, exponent + 1);
        return new DynamoNumber(number, exponent);
    }

    /// <summary>Builds the number <paramref name="coefficient"/> × 10^<paramref name="exponent"/>.</summary>
    /// <exception cref="NumberRangeException">It is too great, too small, or has too many digits.</exception>
    public static DynamoNumber Of(BigInteger coefficient, int exponent)
    {
        if (coefficient.IsZero)
            return default;

        var digits = BigInteger.Abs(coefficient).ToString(CultureInfo.InvariantCulture);
        var kept = digits.TrimEnd('0').Length;
        var magnitude = exponent + digits.Length - 1;
        if (magnitude > GreatestMagnitude)
            throw new NumberRangeException("Number overflow. Attempting to store a number with magnitude larger than supported range");
        if (magnitude < LeastMagnitude)
            throw new NumberRangeException("Number underflow. Attempting to store a number with magnitude smaller than supported range");
        if (kept > MostDigits)
            throw new NumberRangeException("Attempting to store more than 38 significant digits in a Number");

        var zeros = digits.Length - kept;
        return new DynamoNumber((Int128)(coefficient / BigInteger.Pow(10, zeros)), exponent + zeros);
    }

    public static DynamoNumber operator +(DynamoNumber left, DynamoNumber right)
    {
        var exponent = Math.Min(left._exponent, right._exponent);
        return Of(left.Scaled(exponent) + right.Scaled(exponent), exponent);
    }

    public static DynamoNumber operator -(DynamoNumber left, DynamoNumber right) => left + new DynamoNumber(-right._coefficient, right._exponent);

    /// <summary>Negative where this is less than another, 0 where they are equal.</summary>
    public int Order(DynamoNumber other)
    {
        var sign = Int128.Sign(_coefficient);
        if (sign != Int128.Sign(other._coefficient) || sign == 0)
            return sign.CompareTo(Int128.Sign(other._coefficient));
        if (_exponent == other._exponent)
            return _coefficient.CompareTo(other._coefficient);
        if (Magnitude != other.Magnitude)
            return Magnitude.CompareTo(other.Magnitude) * sign;

        var exponent = Math.Min(_exponent, other._exponent);
        return Scaled(exponent).CompareTo(other.Scaled(exponent));
    }

    /// <summary>Its nearest double.</summary>
    public double ToDouble() => double.Parse($"{_coefficient}e{_exponent}", CultureInfo.InvariantCulture);

    /// <summary>All its digits, without an exponent.</summary>
    public override string ToString()
    {
        var digits = Int128.Abs(_coefficient).ToString(CultureInfo.InvariantCulture);
        var sign = _coefficient < 0 ? "-" : "";
        if (_exponent >= 0)
            return $"{sign}{digits}{new string('0', _exponent)}";

        var padded = digits.PadLeft(1 - _exponent, '0');
        return $"{sign}{padded[..^-_exponent]}.{padded[^-_exponent..]}";
    }

    private BigInteger Scaled(int exponent) => (BigInteger)_coefficient * BigInteger.Pow(10, _exponent - exponent);

    /// <summary>The half, rounded down.</summary>
    private static int Half(int value) => value >> 1;
}
