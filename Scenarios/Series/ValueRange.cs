using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Series;

/// <summary>What is known of a value: it lies between two bounds. Where they are the same it is known exactly.</summary>
/// <param name="Low">It is no less.</param>
/// <param name="High">It is no more.</param>
internal readonly record struct ValueRange(double Low, double High)
{
    /// <summary>Nothing is known of it.</summary>
    public static readonly ValueRange Anything = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether it is known exactly.</summary>
    public bool IsExact => Low.Equals(High);

    /// <summary>A value that was seen. What is no number says nothing.</summary>
    public static ValueRange Of(double value) => double.IsNaN(value) ? Anything : new(value, value);

    /// <summary>A value that was seen in part.</summary>
    public static ValueRange AtLeast(double value) => new(value, double.PositiveInfinity);

    /// <summary>Whether it is as expected; null where it may be or not.</summary>
    public bool? Satisfies(Comparison comparison, double expected) => comparison switch
    {
        Comparison.AtLeast => Low >= expected ? true : High < expected ? false : null,
        Comparison.AtMost => High <= expected ? true : Low > expected ? false : null,
        Comparison.Above => Low > expected ? true : High <= expected ? false : null,
        Comparison.Below => High < expected ? true : Low >= expected ? false : null,
        Comparison.Equal => IsExact && Low.Equals(expected) ? true : expected < Low || expected > High ? false : null,
        Comparison.NotEqual => expected < Low || expected > High ? true : IsExact ? false : null,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "There is no such comparison."),
    };

    /// <summary>The sum of two values.</summary>
    public static ValueRange operator +(ValueRange one, ValueRange other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>The difference of two values.</summary>
    public static ValueRange operator -(ValueRange one, ValueRange other) => new(one.Low - other.High, one.High - other.Low);
}
