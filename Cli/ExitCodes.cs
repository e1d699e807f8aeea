using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli;

/// <summary>What the command line says to the shell that called it.</summary>
internal static class ExitCodes
{
    /// <summary>The run passed, or the command was done.</summary>
    public const int Passed = 0;

    /// <summary>An assertion or criterion did not hold.</summary>
    public const int Failed = 1;

    /// <summary>The request was wrong: options, scenario, file, target or id.</summary>
    public const int Usage = 2;

    /// <summary>Evidence is missing.</summary>
    public const int Inconclusive = 3;

    /// <summary>Rejected, aborted or not run.</summary>
    public const int NotRun = 4;

    /// <summary>The code of a run that has ended.</summary>
    public static int Of(RunView run) => run switch
    {
        { Status: RunStatus.Completed, DryRun: true } => Passed,
        { Status: RunStatus.Completed, Verdict: { } verdict } => Of(verdict),
        _ => NotRun,
    };

    /// <summary>The code of a verdict.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Passed,
        Verdict.Failed => Failed,
        Verdict.Inconclusive => Inconclusive,
        _ => NotRun,
    };
}
