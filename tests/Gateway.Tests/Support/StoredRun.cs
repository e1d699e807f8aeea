using System.Text.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Steps;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>A run of 5 minutes that was played and is over; its tasks are sampled every 10 s.</summary>
internal static class StoredRun
{
    public const string Yaml = "name: stored\nsteps:\n  - { name: hold, action: wait, seconds: 300 }\nassertions: { min_running_task_count: 1 }\n";

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Records it.</summary>
    public static async Task<Guid> RecordAsync(IRunLog log, int tasks = 2, RunStatus status = RunStatus.Completed, bool played = true, string scenario = "stored", string target = TargetsFile.Voice, bool dryRun = false, string? calls = null)
    {
        var runId = Guid.NewGuid();
        await log.TryCreateAsync(new RunDefinition
        {
            RunId = runId,
            Scenario = "stored",
            ScenarioYaml = Yaml,
            Target = new Target { Name = TargetsFile.Voice, Kind = "ecs-service", Cluster = "demo", Service = "demo", Baseline = new Baseline() },
            Parameters = new Dictionary<string, string>(calls is null ? [] : [KeyValuePair.Create("calls", calls)], StringComparer.Ordinal),
            RequestedAt = Start,
        });
        await log.WriteSummaryAsync(new RunSummary { RunId = runId, Scenario = scenario, Target = target, Status = status, DryRun = dryRun, RequestedAt = Start });
        if (played)
            await PlayAsync(log, runId, tasks);
        return runId;
    }

    private static async Task PlayAsync(IRunLog log, Guid runId, int tasks)
    {
        var end = Start.AddSeconds(300);
        await EventAsync(log, runId, RunEventTypes.ScenarioStarted, Start, null);
        await EventAsync(log, runId, RunEventTypes.StepCompleted, end, new StepRecord { Index = 0, Action = "wait", Title = "hold: wait 300 s", StartedAt = Start, EndedAt = end, Succeeded = true });
        await EventAsync(log, runId, RunEventTypes.ScenarioCompleted, end, null);
        await EventAsync(log, runId, RunEventTypes.LastReads, end, new LastReads { TasksFrom = Start, TasksTo = end, ScalingAt = end, MinutesAt = end });
        MetricSample[] samples =
        [
            .. Enumerable.Range(0, 31).Select(poll => Start.AddSeconds(poll * 10)).SelectMany(at => new[] { MetricNames.RunningTaskCount, MetricNames.DesiredCount }
                .Select(metric => new MetricSample { At = at, Metric = metric, Value = tasks, Source = "test", SeenAt = at })),
        ];
        await log.AppendMetricsAsync(runId, samples, new Lease("metrics", "watcher", 1));
    }

    private static Task EventAsync(IRunLog log, Guid runId, string type, DateTimeOffset at, object? data) => log.AppendAsync(
        runId,
        new RunEvent { Key = type, Type = type, At = at, Source = "test", Message = type, Data = data is null ? null : JsonSerializer.SerializeToElement(data, RunLogJson.Options) });
}
