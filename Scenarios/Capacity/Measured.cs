using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>A value as far as it was seen: it is no less than one bound and no more than the other.</summary>
/// <param name="AtLeast">It is no less.</param>
/// <param name="AtMost">It is no more; infinite where nothing says.</param>
public sealed record Measured(double AtLeast, double AtMost)
{
    internal static Measured? Of(ValueRange? range) => range is { } known ? new Measured(known.Low, known.High) : null;
}
