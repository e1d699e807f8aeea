using System.Text.Json;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.RunLog.Watching;

/// <summary>Writes what happens to a watch into the run's events.</summary>
/// <param name="log">The run log.</param>
/// <param name="service">This service.</param>
/// <param name="clock">The run's clock.</param>
public sealed class WatchJournal(IRunLog log, ServiceIdentity service, TimeProvider clock)
{
    private const string MinuteFormat = "yyyyMMddHHmm";

    /// <summary>Appends an event, once per key.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="type">One of <see cref="RunEventTypes"/>.</param>
    /// <param name="key">What makes it the same event when it is written again.</param>
    /// <param name="message">What happened, in one line.</param>
    /// <param name="at">When it happened; now where null.</param>
    /// <param name="data">Its details.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>False where it was there before.</returns>
    public Task<bool> WriteAsync(Guid runId, string type, string key, string message, DateTimeOffset? at = null, JsonElement? data = null, CancellationToken cancellationToken = default) =>
        log.AppendAsync(
            runId,
            new RunEvent { Key = key, Type = type, At = at ?? clock.GetUtcNow(), Source = service.Name, Message = message, Data = data },
            cancellationToken);

    /// <summary>Appends failed probes: each distinct error once a minute.</summary>
    internal async Task WriteFailuresAsync(Guid runId, string monitor, IReadOnlyList<AwsFailure> failures, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var failure in failures)
        {
            var key = $"probe-failed:{monitor}:{failure.Source}:{failure.Code}:{now.ToString(MinuteFormat)}";
            await WriteAsync(runId, RunEventTypes.ProbeFailed, key, failure.ToString(), now, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Appends a gap.</summary>
    internal Task WriteGapAsync(Guid runId, SampleGap gap, CancellationToken cancellationToken) =>
        WriteAsync(
            runId,
            RunEventTypes.Gap,
            $"gap:{gap.Monitor}:{gap.From.ToUnixTimeMilliseconds()}",
            $"no {gap.Monitor} sample from {gap.From:HH:mm:ss} to {gap.To:HH:mm:ss}: {gap.Reason}",
            gap.To,
            JsonSerializer.SerializeToElement(gap, RunLogJson.Options),
            cancellationToken);
}
