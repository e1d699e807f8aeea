using System.Globalization;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Says what an assertion or criterion was decided on: its window, the samples that decided, what was not seen, and why.</summary>
internal static class OutcomeEvidence
{
    /// <summary>A Markdown list, an item for each outcome.</summary>
    public static string List(IEnumerable<AssertionOutcome> outcomes) =>
        string.Concat(outcomes.Select((outcome, place) => $"- **{place + 1}** {string.Join("; ", Parts(outcome).Select(Markdown.Escape))}\n"));

    /// <summary>The same as plain lines.</summary>
    public static IEnumerable<string> Parts(AssertionOutcome outcome)
    {
        if (outcome.Reason is { } reason)
            yield return reason;

        yield return $"window: {Markdown.Time(outcome.From)} to {Markdown.Time(outcome.To)}{(outcome.Window is { } window ? $" ({window})" : "")}";
        yield return outcome.Deciding.Count == 0
            ? "decided by no sample"
            : $"decided by {string.Join(", ", outcome.Deciding.Select(sample => string.Create(CultureInfo.InvariantCulture, $"{sample.Value} at {Markdown.Time(sample.At)}")))} ({string.Join(", ", outcome.Deciding.Select(sample => sample.Source).Distinct(StringComparer.Ordinal))})";
        foreach (var gap in outcome.Gaps)
            yield return $"not seen: {Markdown.Time(gap.From)} to {Markdown.Time(gap.To)} ({gap.Reason})";
    }

    /// <summary>The outcome in a word, as its severity has it.</summary>
    public static string Result(AssertionOutcome outcome) => (outcome.Holds, outcome.Severity) switch
    {
        (true, _) => "PASS",
        (_, "warn") => "WARNING",
        (false, "fail") => "FAIL",
        _ => "INCONCLUSIVE",
    };
}
