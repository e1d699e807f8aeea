using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.Gateway.Runs;

/// <summary>Why a run ended, in the reader's words.</summary>
internal static class RunReasons
{
    private const string ServiceEnd = ": ";
    private const string Cancelled = "Cancelled: ";

    public static IEnumerable<string> CancelReason(this CancelRun cancel) =>
        [string.IsNullOrWhiteSpace(cancel.Reason) ? "Cancelled." : $"{Cancelled}{cancel.Reason}"];

    /// <summary>The cancellation that a reason was taken from, as it was told.</summary>
    public static CancelRun ToCancel(Guid runId, string reason) =>
        new() { RunId = runId, Reason = reason.StartsWith(Cancelled, StringComparison.Ordinal) ? reason[Cancelled.Length..] : null };

    public static IEnumerable<string> StoppedReasons(this RunCancelled cancelled) =>
        cancelled.Stopped.Select(stopped => $"Stopped {stopped}");

    public static IEnumerable<string> FailureReason(this RunFailed failed) =>
        [$"{failed.Service}{ServiceEnd}{failed.Reason}"];

    /// <summary>Whether a failure has been told before.</summary>
    public static bool Knows(this RunState run, RunFailed failed) =>
        failed.FailureReason().All(run.Reasons.Contains);

    /// <summary>The failure that a reason was taken from, as it was told.</summary>
    public static RunFailed ToFailure(Guid runId, string reason)
    {
        var end = reason.IndexOf(ServiceEnd, StringComparison.Ordinal);
        return end < 0
            ? new RunFailed { RunId = runId, Service = "", Reason = reason }
            : new RunFailed { RunId = runId, Service = reason[..end], Reason = reason[(end + ServiceEnd.Length)..] };
    }

    public static IEnumerable<string> BaselineReasons(this BaselineRejected rejected) =>
        rejected.Checks
            .Where(check => !check.Holds)
            .Select(check => $"Baseline not met: {check.Name} must be {check.Expected}, was {check.Actual} ({check.Source}).");

    public static IEnumerable<string> FaultReasons<T>(this Fault<T> fault, string service)
        where T : class =>
        [$"{service} could not do its part: {fault.Exceptions.FirstOrDefault()?.Message ?? "no reason was given"}"];
}
