using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Decides what must hold of a window's moments: always, for a time without a break, within a time, or for a part of the time.</summary>
internal static class TruthJudge
{
    // Sums of parts of a second differ in their last digits.
    private const double Rounding = 1e-6;

    // Both ends of a stretch are found to a millisecond.
    private const double Resolution = 0.002;

    public static Truth Judge(Criterion criterion, IReadOnlyList<TruthPiece> pieces)
    {
        if (criterion.PercentOfTime is { } percent && Time(pieces, _ => true) > 0)
            return Percent(percent, pieces);

        return criterion.ForSeconds is not null || criterion.WithinSeconds is not null
            ? Stretch(pieces, criterion.ForSeconds ?? 0, criterion.WithinSeconds)
            : Always(pieces);
    }

    /// <summary>Whether every moment must hold.</summary>
    public static bool IsAlways(Criterion criterion) => criterion is { ForSeconds: null, WithinSeconds: null, PercentOfTime: null };

    /// <summary>Whether the pieces last for less than a time, in seconds.</summary>
    public static bool IsShorter(IReadOnlyList<TruthPiece> pieces, double seconds) => (pieces[^1].To - pieces[0].From).TotalSeconds < seconds - Resolution;

    /// <summary>Whether the condition holds for a time without a break, and begins to in time.</summary>
    /// <param name="pieces">When it holds.</param>
    /// <param name="length">The time, in seconds; 0: one moment is enough.</param>
    /// <param name="within">How soon it must begin to, in seconds from the first piece; null: at any time.</param>
    public static Truth Stretch(IReadOnlyList<TruthPiece> pieces, double length, double? within)
    {
        var latest = within is { } soon && pieces[0].From <= DateTimeOffset.MaxValue - TimeSpan.FromSeconds(soon) ? pieces[0].From + TimeSpan.FromSeconds(soon) : DateTimeOffset.MaxValue;
        if (Find(pieces, piece => piece.Holds is true, length, latest) is { } sure)
            return new Truth(true) { FirstTrueAt = sure };

        if (Find(pieces, piece => piece is { IsNothing: false, Holds: not false }, length, latest) is not null)
            return new Truth(null);

        var what = length > 0 ? string.Create(CultureInfo.InvariantCulture, $"it never held for {length} s without a break") : "it never held";
        return new Truth(false, within is null ? what : string.Create(CultureInfo.InvariantCulture, $"{what} within {within} s"));
    }

    /// <summary>The start of the first row of pieces that is long enough and begins in time; null where there is none.</summary>
    private static DateTimeOffset? Find(IReadOnlyList<TruthPiece> pieces, Func<TruthPiece, bool> counts, double length, DateTimeOffset latest)
    {
        DateTimeOffset? start = null;
        foreach (var piece in pieces)
        {
            if (!counts(piece))
            {
                start = null;
                continue;
            }

            start ??= piece.From;
            if (start > latest)
                return null;

            if ((piece.To - start.Value).TotalSeconds >= length - Resolution)
                return start;
        }

        return null;
    }

    private static Truth Always(IReadOnlyList<TruthPiece> pieces)
    {
        if (pieces.Any(piece => piece is { IsNothing: false, Holds: false }))
            return new Truth(false);

        return new Truth(pieces.Any(piece => piece is { IsNothing: false, Holds: null }) ? null : true);
    }

    private static Truth Percent(double percent, IReadOnlyList<TruthPiece> pieces)
    {
        var whole = Time(pieces, _ => true);
        var sure = 100 * Time(pieces, piece => piece.Holds is true) / whole;
        var most = 100 * Time(pieces, piece => piece.Holds is not false) / whole;
        var holds = sure >= percent - Rounding ? true : most < percent - Rounding ? false : (bool?)null;
        var reason = string.Create(CultureInfo.InvariantCulture, $"it held for {sure:0.##}{(most - sure > Rounding ? string.Create(CultureInfo.InvariantCulture, $" to {most:0.##}") : "")} % of the time");
        return new Truth(holds, holds is false ? reason : null) { Percent = sure };
    }

    private static double Time(IReadOnlyList<TruthPiece> pieces, Func<TruthPiece, bool> counts) => pieces.Where(piece => !piece.IsNothing && counts(piece)).Sum(piece => piece.Seconds);
}
