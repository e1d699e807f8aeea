using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>Reads the samples that a step judges live.</summary>
internal sealed class SampleReader(IRunLog log)
{
    /// <summary>A reader that remembers how far it has read, for one step.</summary>
    public Cursor Open(Guid runId) => new(log, runId);

    /// <summary>A place in a run's series.</summary>
    internal sealed class Cursor(IRunLog log, Guid runId)
    {
        private readonly List<MetricSample> _samples = [];
        private string? _metrics;
        private string? _calls;

        /// <summary>Every sample of the run until now.</summary>
        public async Task<IReadOnlyList<MetricSample>> ReadAsync(CancellationToken cancellationToken)
        {
            _metrics = Take(await log.ReadMetricsAsync(runId, _metrics, cancellationToken: cancellationToken), _metrics);
            _calls = Take(await log.ReadCallsAsync(runId, _calls, cancellationToken: cancellationToken), _calls);
            return _samples;
        }

        private string? Take(IReadOnlyList<LogEntry<IReadOnlyList<MetricSample>>> entries, string? place)
        {
            _samples.AddRange(entries.SelectMany(entry => entry.Value));
            return entries.Count == 0 ? place : entries[^1].Id;
        }
    }
}
