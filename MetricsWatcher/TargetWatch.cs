using System.Globalization;
using System.Text.Json;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.MetricsWatcher.Alarms;
using LoadPlatform.MetricsWatcher.Cloud;
using LoadPlatform.MetricsWatcher.Scaling;
using LoadPlatform.MetricsWatcher.Services;
using LoadPlatform.MetricsWatcher.Tasks;
using LoadPlatform.RunLog.Records;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher;

/// <summary>
/// The watch of one run: ECS at every look; CloudWatch, scaling activities and stopped tasks at every third, the alarms' history once a minute,
/// and all of it at each while settling.
/// </summary>
internal sealed class TargetWatch(
    WatchRun run, ServiceProbe services, TaskRecorder tasks, AlarmRecorder alarms, CloudSeriesChoice choice, ScalingRecorder scaling, SetupRecorder setup, IRunLog log, WatchJournal journal, WatchOptions options, TimeProvider clock) : IWatch
{
    private static readonly IReadOnlyList<AwsFailure> NoFailures = [];

    private static readonly TimeSpan AlarmInterval = TimeSpan.FromMinutes(1);

    private CloudReader? _cloud;
    private DateTimeOffset _nextSlow = DateTimeOffset.MinValue;
    private DateTimeOffset _nextAlarms = DateTimeOffset.MinValue;

    private DateTimeOffset WatchedSince => run.State.StartedAt ?? clock.GetUtcNow();

    public async Task<WatchLook> LookAsync(bool isSettling, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isSlow = isSettling || now >= _nextSlow;
        if (isSlow)
            _nextSlow = now + (options.Interval * 2.5);

        _cloud ??= await choice.OpenAsync(run, cancellationToken);
        var cloud = _cloud;
        var asksAlarms = isSettling || now >= _nextAlarms;
        if (asksAlarms)
            _nextAlarms = now + AlarmInterval;

        var reading = services.ReadAsync(cancellationToken);
        var seenTasks = tasks.RecordAsync(withStopped: isSlow, WatchedSince, cancellationToken);
        var datapoints = isSlow ? cloud.ReadAsync(run.State.Newest, WatchedSince, now, cancellationToken) : Task.FromResult(CloudReading.Nothing);
        var activities = isSlow ? scaling.ReadAsync(WatchedSince, cancellationToken) : Task.FromResult<Probed<ScalingReading>?>(null);
        var history = asksAlarms ? alarms.RecordAsync(WatchedSince, cancellationToken) : Task.FromResult<AwsFailure?>(null);
        await Task.WhenAll(reading, seenTasks, datapoints, activities, history);

        var (service, failure) = await reading;
        var at = clock.GetUtcNow();
        MetricSample[] samples = [.. service?.Samples(at) ?? [], .. (await datapoints).Samples(at)];
        if (samples.Length > 0)
            await log.AppendMetricsAsync(run.RunId, samples, run.Lease, cancellationToken);
        foreach (var sample in (await datapoints).Datapoints)
            run.State.Newest[sample.Series.Metric] = sample.At;
        await scaling.RecordAsync(service, at, (await activities)?.Value, cancellationToken);

        var unreadSetup = isSettling && setup.ReadAt is null ? await setup.RecordAsync(cancellationToken) : NoFailures;
        AwsFailure?[] failures = [failure, await seenTasks, .. (await datapoints).Failures, (await activities)?.Failure, await history, .. unreadSetup];
        return new WatchLook(service is null ? null : at, [.. failures.OfType<AwsFailure>()]);
    }

    public async Task<IReadOnlyList<AwsFailure>> FillAsync(SampleGap gap, CancellationToken cancellationToken)
    {
        var (known, failure) = await tasks.ReadAllAsync(cancellationToken);
        if (known is null)
            return [failure!];

        var samples = RunningBackfill.Fill(gap, options.Interval, known, clock.GetUtcNow());
        if (samples.Count > 0)
            await log.AppendMetricsAsync(run.RunId, samples, run.Lease, cancellationToken);
        return NoFailures;
    }

    public bool IsSettled(DateTimeOffset scenarioEndedAt) =>
        run.State.LastSampleAt >= scenarioEndedAt && tasks.Coverage?.To >= scenarioEndedAt && setup.ReadAt is not null && _cloud?.IsSettled(run.State.Newest, scenarioEndedAt, clock.GetUtcNow()) is true;

    public async Task<IReadOnlyList<AwsFailure>> FinishAsync(DateTimeOffset scenarioEndedAt, CancellationToken cancellationToken)
    {
        var unread = await scaling.FinishAsync(WatchedSince, scenarioEndedAt, clock.GetUtcNow(), cancellationToken);
        var unreadTasks = tasks.Coverage?.To >= scenarioEndedAt ? null : await tasks.RecordAsync(withStopped: true, WatchedSince, cancellationToken);
        var unreadSetup = setup.ReadAt >= scenarioEndedAt ? NoFailures : await setup.RecordAsync(cancellationToken);
        _cloud ??= await choice.OpenAsync(run, cancellationToken);
        var (minutesAt, unreadMetrics) = await FinishAsync(_cloud, scenarioEndedAt, cancellationToken);
        AwsFailure?[] failures = [unread, unreadTasks, .. unreadSetup, await alarms.RecordAsync(WatchedSince, cancellationToken), .. unreadMetrics];
        await WriteAsync(new LastReads { TasksFrom = tasks.Coverage?.From, TasksTo = tasks.Coverage?.To, ScalingAt = setup.ReadAt, MinutesAt = minutesAt }, cancellationToken);
        return [.. failures.OfType<AwsFailure>()];
    }

    private Task WriteAsync(LastReads reads, CancellationToken cancellationToken) => journal.WriteAsync(
        run.RunId,
        RunEventTypes.LastReads,
        $"last-reads:{clock.GetUtcNow().ToUnixTimeMilliseconds()}",
        string.Create(CultureInfo.InvariantCulture, $"last read: the target's tasks {Text(reads.TasksTo)}, how it scales {Text(reads.ScalingAt)}, its metrics {Text(reads.MinutesAt)}"),
        data: JsonSerializer.SerializeToElement(reads, RunLogJson.Options),
        cancellationToken: cancellationToken);

    private static string Text(DateTimeOffset? moment) => moment is { } at ? string.Create(CultureInfo.InvariantCulture, $"at {at:HH:mm:ss}") : "never";

    private async Task<(DateTimeOffset? MinutesAt, IReadOnlyList<AwsFailure> Failures)> FinishAsync(CloudReader cloud, DateTimeOffset scenarioEndedAt, CancellationToken cancellationToken)
    {
        var (_, _, record) = await new RunRecordReader(log).ReadAsync(run.RunId, cancellationToken);
        var judged = JudgedMinutes.Of(record.Scenario);
        var minutes = await new LastMinutes(cloud, clock).ReadAsync(WatchedSince, scenarioEndedAt, judged, cancellationToken);
        DateTimeOffset? minutesAt = judged.Any(minutes.Unread.Contains) ? null : clock.GetUtcNow();
        var windows = await new LatencyReader(cloud, clock).ReadAsync(record with { StartedAt = record.StartedAt ?? WatchedSince, EndedAt = record.EndedAt ?? scenarioEndedAt }, cancellationToken);
        MetricSample[] samples = [.. LateDatapoints.Select(minutes.Samples(clock.GetUtcNow()), record.Metrics), .. windows.Samples];
        if (samples.Length > 0)
            await log.AppendMetricsAsync(run.RunId, samples, run.Lease, cancellationToken);
        return (minutesAt, [.. minutes.Failures, .. windows.Failures]);
    }
}
