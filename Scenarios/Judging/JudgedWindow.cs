using System.Globalization;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>A criterion's window in a run.</summary>
/// <param name="From">Its start (UTC, the run's clock).</param>
/// <param name="To">Its end, which belongs to it; while that is still to come, the end of time.</param>
/// <param name="Text">What it is, for the reader.</param>
/// <param name="Problem">Why it did not come; null where it did.</param>
internal sealed record JudgedWindow(DateTimeOffset From, DateTimeOffset To, string Text, string? Problem = null)
{
    /// <summary>Finds a window in a run.</summary>
    /// <param name="window">The window.</param>
    /// <param name="record">The run.</param>
    /// <param name="isLive">Whether the run goes on, so that what has not ended may end at any time.</param>
    public static JudgedWindow Of(CriterionWindow window, RunRecord record, bool isLive)
    {
        var text = Describe(window, record.Scenario);
        var start = window.FromStep is { } first ? StartOf(first, window.AfterFromStep, record) : record.StartedAt;
        var end = window.ToStep is { } last ? EndOf(last, record) : record.EndedAt;
        var to = end ?? (isLive ? DateTimeOffset.MaxValue : null);
        if (start is not { } begun || to is not { } until)
        {
            var at = record.StartedAt ?? DateTimeOffset.UnixEpoch;
            return new JudgedWindow(start ?? at, end ?? start ?? at, text, Missing(window, record, isStartMissing: start is null));
        }

        var from = begun + TimeSpan.FromSeconds(window.SettleSeconds);
        return from <= until
            ? new JudgedWindow(from, until, text)
            : new JudgedWindow(until, until, text, string.Create(CultureInfo.InvariantCulture, $"its window never came: {text} was over after {(until - begun).TotalSeconds:0} s"));
    }

    private static DateTimeOffset? StartOf(int step, bool isAfter, RunRecord record)
    {
        var played = record.Steps.LastOrDefault(played => played.Index == step);
        if (isAfter)
            return played?.EndedAt;

        return played?.StartedAt ?? (record.Playing is { } playing && playing.Index == step ? playing.StartedAt : null);
    }

    private static DateTimeOffset? EndOf(int step, RunRecord record) => record.Steps.LastOrDefault(played => played.Index == step)?.EndedAt;

    private static string Missing(CriterionWindow window, RunRecord record, bool isStartMissing) => (isStartMissing ? window.FromStep : window.ToStep) is { } step
        ? $"its window never came: {Name(step, record.Scenario)} was not played"
        : isStartMissing ? "no step was played" : "the scenario was not played to its end";

    private static string Describe(CriterionWindow window, Scenario scenario)
    {
        var text = (window.FromStep, window.ToStep, window.AfterFromStep) switch
        {
            (null, null, _) => "the whole run",
            ({ } from, null, true) => $"after {Name(from, scenario)}",
            ({ } from, null, false) => $"from {Name(from, scenario)} on",
            (null, { } to, _) => $"until the end of {Name(to, scenario)}",
            ({ } from, { } to, true) => $"after {Name(from, scenario)} until the end of {Name(to, scenario)}",
            ({ } from, { } to, false) when from == to => Name(from, scenario),
            ({ } from, { } to, false) => $"{Name(from, scenario)} to {Name(to, scenario)}",
        };
        return window.SettleSeconds > 0 ? string.Create(CultureInfo.InvariantCulture, $"{text}, without its first {window.SettleSeconds} s") : text;
    }

    private static string Name(int step, Scenario scenario) =>
        step < scenario.Steps.Count ? $"step {step + 1} ({scenario.Steps[step].Name ?? scenario.Steps[step].Title})" : $"step {step + 1}";
}
