using System.Text.Json;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>Writes interference into a run's events.</summary>
internal static class InterferenceEvents
{
    public static Task<bool> WriteAsync(this WatchJournal journal, Guid runId, Interference interference, CancellationToken cancellationToken) => journal.WriteAsync(
        runId,
        RunEventTypes.Interference,
        interference.Key,
        interference.Message,
        interference.At,
        JsonSerializer.SerializeToElement(new InterferenceMoment { NotBefore = interference.NotBefore }, RunLogJson.Options),
        cancellationToken);
}
