using LoadPlatform.RunLog.Work;

namespace LoadPlatform.Gateway.Targets;

/// <summary>Frees the target of a run that is over, unless something of its load may be left: then the run keeps it until that is swept.</summary>
internal sealed class TargetRelease(ITargetHolds holds, IWorkLog work)
{
    /// <summary>Frees a run's target, or its place in the queue.</summary>
    /// <returns>The run that holds the target now because of this call; null where none waited, or the target was not freed.</returns>
    public async Task<Guid?> ReleaseAsync(string target, Guid runId, CancellationToken cancellationToken) =>
        await work.IsRecordedAsync(WorkKinds.Sweep, runId, cancellationToken) ? null : await holds.ReleaseAsync(target, runId, cancellationToken);
}
