using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Api;

/// <summary>Reads from the run log how far a run is.</summary>
internal sealed class RunProgressReader(IRunLog log, TimeProvider time)
{
    private const int RecentPolls = 50;

    /// <summary>The baseline's checks.</summary>
    public static IReadOnlyList<BaselineCheck> Baseline(IReadOnlyList<LogEntry<RunEvent>> events) =>
    [
        .. events
            .Where(entry => entry.Value.Type == RunEventTypes.BaselineChecked && entry.Value.Data is not null)
            .Select(entry => entry.Value.Data!.Value.Deserialize<BaselineCheck>(RunLogJson.Options)!),
    ];

    /// <summary>How far the scenario is; null before it begins.</summary>
    public async Task<RunProgress?> ReadAsync(RunSummary summary, IReadOnlyList<LogEntry<RunEvent>> events, CancellationToken cancellationToken)
    {
        var started = events.FirstOrDefault(entry => entry.Value.Type == RunEventTypes.ScenarioStarted)?.Value.At;
        if (started is null || await log.FindDefinitionAsync(summary.RunId, cancellationToken) is not { } definition)
            return null;

        var steps = ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario).Scenario?.Steps ?? [];
        var done = events.Count(entry => entry.Value.Type == RunEventTypes.StepCompleted);
        var begun = events.Count(entry => entry.Value.Type == RunEventTypes.StepStarted);
        var over = done >= steps.Count || summary.IsOver;
        var ended = events.FirstOrDefault(entry => entry.Value.Type == RunEventTypes.ScenarioCompleted)?.Value.At ?? summary.EndedAt;
        var metrics = await log.ReadLatestMetricsAsync(summary.RunId, RecentPolls, cancellationToken);
        var now = time.GetUtcNow();

        return new RunProgress
        {
            Step = begun,
            Steps = steps.Count,
            StepTitle = begun > 0 && begun <= steps.Count ? steps[begun - 1].Title : null,
            Running = Latest(metrics, MetricNames.RunningTaskCount),
            Desired = Latest(metrics, MetricNames.DesiredCount),
            Sessions = await SessionsAsync(summary.RunId, cancellationToken),
            ElapsedSeconds = Math.Max(0, ((ended ?? now) - started.Value).TotalSeconds),
            RemainingSeconds = over ? 0 : Remaining(steps, begun, events, now),
        };
    }

    private async Task<int?> SessionsAsync(Guid runId, CancellationToken cancellationToken)
    {
        var snapshot = await log.FindLatestDistributionAsync(runId, cancellationToken);
        var known = snapshot?.Tasks.Where(task => task.ActiveSessions is not null).ToList();
        return known is null or { Count: 0 } ? null : known.Sum(task => task.ActiveSessions);
    }

    /// <summary>What the steps still need at the most; the one being played counts from its start.</summary>
    private static double Remaining(IReadOnlyList<ScenarioStep> steps, int begun, IReadOnlyList<LogEntry<RunEvent>> events, DateTimeOffset now)
    {
        var later = steps.Skip(begun).Sum(ScenarioEstimate.Longest);
        var current = events.LastOrDefault(entry => entry.Value.Type == RunEventTypes.StepStarted)?.Value.At;
        return current is null || begun == 0 ? later : later + Math.Max(0, ScenarioEstimate.Longest(steps[begun - 1]) - (now - current.Value).TotalSeconds);
    }

    private static int? Latest(IReadOnlyList<MetricSample> samples, string metric) =>
        samples.LastOrDefault(sample => sample.Metric == metric) is { } sample ? (int)sample.Value : null;
}
