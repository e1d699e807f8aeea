using LoadPlatform.Contracts.Api;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Api;

/// <summary>Runs as the API shows them.</summary>
internal static class RunViews
{
    public static RunView Of(RunSummary summary) => new()
    {
        Id = summary.RunId,
        Scenario = summary.Scenario,
        Target = summary.Target,
        Status = summary.Status,
        Verdict = summary.Verdict,
        Reasons = summary.Reasons,
        RequestedBy = summary.RequestedBy,
        RequestedAt = summary.RequestedAt,
        StartedAt = summary.StartedAt,
        EndedAt = summary.EndedAt,
        DryRun = summary.DryRun,
        Files = summary.Files,
        Links = RunLinks.Of(summary.RunId),
    };
}
