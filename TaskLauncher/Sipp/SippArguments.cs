using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>SIPp's command line for one cohort (SIPp 3.6.1).</summary>
internal static class SippArguments
{
    /// <summary>Whoever reaches the control port commands SIPp, without a password: nobody outside the host may.</summary>
    private const string Loopback = "127.0.0.1";

    /// <summary>Builds the argument list, the program's name first. Each process has its own ports and files: a second one must not disturb the first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="step">The step that asks for it.</param>
    /// <param name="host">The SIPp host, its references resolved.</param>
    /// <param name="localAddress">The host's private IP address.</param>
    public static IReadOnlyList<string> Of(Guid runId, PlannedCohort cohort, PlaceCallsStep step, SippHost host, string localAddress)
    {
        List<string> arguments =
        [
            "sipp", host.Remote,
            "-sf", host.Scenario,
            "-l", $"{cohort.Count}",
            "-m", $"{cohort.Count}",
            "-r", $"{step.Rate}",
            "-rp", $"{step.RatePeriodMs}",
            "-i", localAddress,
            "-p", $"{cohort.SipPort}",
            "-mp", $"{cohort.MediaPort}",
            "-ci", Loopback,
            "-cp", $"{cohort.ControlPort}",
            "-rtp_payload", "0",
        ];
        if (step.HoldSeconds is { } hold)
            arguments.AddRange(["-d", $"{(long)(hold * 1000)}"]);

        arguments.AddRange(
        [
            "-trace_err", "-error_file", SippPaths.Errors(runId, cohort.Name),
            "-trace_stat", "-stf", SippPaths.Statistics(runId, cohort.Name), "-fd", "1", "-trace_counts",
            "-bg",
        ]);
        return arguments;
    }
}
