using System.Globalization;
using LoadPlatform.Contracts;

namespace LoadPlatform.Scenarios.Judging;

/// <summary>Makes the verdict of the evidence, and says why, the most important reason first.</summary>
internal static class VerdictRules
{
    /// <summary>Decides.</summary>
    /// <param name="ending">How the playing of the scenario ended.</param>
    /// <param name="evidence">The evidence.</param>
    public static (Verdict Verdict, IReadOnlyList<string> Reasons) Decide(RunEnding ending, JudgedEvidence evidence)
    {
        var (limits, broken, open) = (evidence.Limits, evidence.Broken, evidence.Open);
        string[] interference = [.. evidence.Interference.Select(what => $"somebody interfered: {what}")];
        string[] spoilt = [.. evidence.Load, .. evidence.Unseen];
        if (ending.Kind != EndingKind.Completed)
            return (Verdict.Aborted, [Ended(ending), .. interference, .. spoilt, .. limits, .. broken]);

        if (interference.Length > 0)
            return (Verdict.Inconclusive, [.. interference, .. spoilt, .. limits, .. broken, .. open]);

        if (limits.Count > 0)
            return (Verdict.Failed, [.. limits, .. broken, .. spoilt, .. open]);

        if (spoilt.Length > 0)
            return evidence.IsBrokenAnyway ? (Verdict.Failed, [.. broken, .. spoilt, .. open]) : (Verdict.Inconclusive, [.. spoilt, .. broken, .. open]);

        if (broken.Count > 0)
            return (Verdict.Failed, [.. broken, .. open]);

        if (open.Count > 0)
            return (Verdict.Inconclusive, open);

        return evidence.Assertions + evidence.Criteria == 0
            ? (Verdict.Inconclusive, ["nothing was asserted: give the scenario an assert step or an entry under assertions"])
            : (Verdict.Passed, [Held(evidence.Assertions, evidence.Criteria)]);
    }

    private static string Ended(RunEnding ending) =>
        $"the run {(ending.Kind == EndingKind.Cancelled ? "was cancelled" : "broke")}: {ending.Reason ?? "no reason is recorded"}";

    private static string Held(int assertions, int criteria)
    {
        string[] parts = [.. new[] { Counted(assertions, "assertion", "assertions"), Counted(criteria, "criterion", "criteria") }.Where(part => part.Length > 0)];
        return $"{string.Join(" and ", parts)} held";
    }

    private static string Counted(int count, string one, string many) => count switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {many}"),
    };
}
