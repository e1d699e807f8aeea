using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Aws.Scaling;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>Reads, when the scenario is over, how the target is set up to scale, and records what is not as the baseline check found it.</summary>
internal sealed class SetupRecorder(ScalingReader reader, IRunLog log, WatchRun run, WatchJournal journal)
{
    /// <summary>When all of it was read that the baseline check could read, but for the task definition, which is not compared (UTC, the run's clock); null before.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Reads it.</summary>
    /// <returns>What could not be read.</returns>
    public async Task<IReadOnlyList<AwsFailure>> RecordAsync(CancellationToken cancellationToken)
    {
        if (await log.FindAsync<ScalingSnapshot>(run.RunId, RunDocuments.Scaling, cancellationToken) is not { } before)
            return [];

        var (after, failures) = await reader.ReadAsync(run.Target, cancellationToken);
        foreach (var change in SetupChanges.Of(before, after))
            await journal.WriteAsync(run.RunId, new Interference($"interference:setup:{change}", after.At, $"how the target scales was changed since the baseline: {change}", before.At), cancellationToken);
        if (after.Unread.All(source => source == ScalingReader.DefinitionSource || before.Unread.Contains(source)))
            ReadAt = after.At;
        return failures;
    }
}
