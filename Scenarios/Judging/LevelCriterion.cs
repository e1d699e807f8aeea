using System.Globalization;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Judges a series that goes on between its samples: one value of its window, or the window's moments.</summary>
internal static class LevelCriterion
{
    public static CriterionAnswer Answer(CriterionQuestion question, double limit)
    {
        var (criterion, window) = (question.Criterion, question.Window);
        var view = new WindowView(question.Index.Find(criterion.Metric), window.From, window.To, question.Now);
        if (!view.HasEvidence)
            return Empty(criterion, view);

        // How long a window will be is not known while it is open, and so no part of it and no growth per second.
        if (question.IsOpen && (criterion.PercentOfTime is not null || criterion is { Aggregation: Aggregation.Rate, OverSeconds: null }))
            return CriterionAnswer.None("its window is not over");

        var answer = CriterionRules.JudgesMoments(criterion) ? Moments(question, limit, view) : Value(criterion, limit, view);
        return answer with { SampleCount = view.Points.Count, Dark = Dark(view) };
    }

    private static CriterionAnswer Empty(Criterion criterion, WindowView view)
    {
        var when = criterion.Window == CriterionWindow.WholeRun ? "during the run" : "in its window";
        return CriterionAnswer.None($"no sample of {criterion.Metric} {when}{(view.Stretches.Any(stretch => stretch.Kind == StretchKind.Nothing) ? ": there was nothing to measure" : "")}") with { Dark = Dark(view) };
    }

    private static TimeRange[] Dark(WindowView view) =>
        [.. view.Stretches.Where(stretch => stretch.Kind == StretchKind.Dark && stretch.Seconds > 0).Select(stretch => new TimeRange(stretch.From, stretch.To))];

    private static CriterionAnswer Value(Criterion criterion, double limit, WindowView view)
    {
        if (Aggregates.Of(criterion, view, view.From, view.To) is not { } value)
            return CriterionAnswer.None($"its window is too short for {criterion.Metric}: there is no such value of it");

        var deciding = DecidingSamples.OfValue(criterion, view);
        return new CriterionAnswer
        {
            Holds = value.Satisfies(criterion.Comparison, limit),
            Value = value,
            Seen = value.IsExact ? value.Low : Known(criterion, view, value),
            FirstTrueAt = criterion.Aggregation is Aggregation.Last or Aggregation.Max or Aggregation.Min ? FirstTrue(TruthLine.Of(criterion with { Aggregation = Aggregation.EverySample }, limit, view)) : null,
            Deciding = deciding,
        };
    }

    private static CriterionAnswer Moments(CriterionQuestion question, double limit, WindowView view)
    {
        var criterion = question.Criterion;
        var pieces = TruthLine.Of(criterion, limit, view);
        // An open window may end now: what is still to come may never be a moment of it.
        if (question.IsOpen && pieces.Count > 0 && (pieces[0].From > question.Now || TruthJudge.IsAlways(criterion)))
            pieces = [.. pieces.Where(piece => piece.From <= question.Now)];
        if (pieces.Count == 0)
            return CriterionAnswer.None(string.Create(CultureInfo.InvariantCulture, $"its window is shorter than {criterion.OverSeconds} s"));

        // Where the window was over before anything could hold so long, it may have gone on to hold.
        var isShort = TruthJudge.IsShorter(pieces, criterion.ForSeconds ?? 0);
        var truth = TruthJudge.Judge(criterion, isShort ? [.. pieces, TruthLine.After(criterion, limit, view)] : pieces);
        var deciding = DecidingSamples.OfMoments(criterion, view, truth, pieces);
        return new CriterionAnswer
        {
            Holds = truth.Holds,
            Seen = truth.Percent ?? deciding.Select(sample => (double?)sample.Value).FirstOrDefault(),
            FirstTrueAt = truth.FirstTrueAt ?? FirstTrue(pieces),
            Deciding = deciding,
            Reason = isShort && truth.Holds is null ? string.Create(CultureInfo.InvariantCulture, $"its window is shorter than {criterion.ForSeconds} s") : truth.Reason,
        };
    }

    private static DateTimeOffset? FirstTrue(IReadOnlyList<TruthPiece> pieces) => pieces.Where(piece => piece.Holds is true).Select(piece => (DateTimeOffset?)piece.From).FirstOrDefault();

    /// <summary>The value of what was seen alone.</summary>
    private static double? Known(Criterion criterion, WindowView view, ValueRange value)
    {
        var seen = criterion.Aggregation switch
        {
            Aggregation.Max => view.Stretches.Where(stretch => stretch.Kind == StretchKind.Known).Max(stretch => stretch.Value.Low),
            Aggregation.Min => view.Stretches.Where(stretch => stretch.Kind == StretchKind.Known).Min(stretch => stretch.Value.High),
            Aggregation.Last => view.Stretches.Last(stretch => stretch.Kind == StretchKind.Known).Value.Low,
            _ => value.Low,
        };
        return double.IsFinite(seen) ? seen : null;
    }
}
