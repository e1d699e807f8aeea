using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Keeps why a run ends before its scenario does.</summary>
internal static class RunEndings
{
    /// <summary>Writes it down. The first reason stays.</summary>
    public static async Task WriteEndingAsync(this IRunLog log, Guid runId, RunEndingRequest ending, CancellationToken cancellationToken)
    {
        if (await log.FindAsync<RunEndingRequest>(runId, RunDocuments.Ending, cancellationToken) is null)
            await log.WriteAsync(runId, RunDocuments.Ending, ending, cancellationToken: cancellationToken);
    }
}
