using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Tasks;

namespace LoadPlatform.MetricsWatcher.Tasks;

/// <summary>Counts the running tasks of a gap from ECS's own timestamps.</summary>
internal static class RunningBackfill
{
    internal const string Source = "ecs:DescribeTasks timestamps";

    /// <summary>A sample at every interval inside the gap, its ends left out. A task runs from its start until it begins to stop.</summary>
    public static IReadOnlyList<MetricSample> Fill(SampleGap gap, TimeSpan interval, IReadOnlyList<TaskTimeline> tasks, DateTimeOffset seenAt)
    {
        var samples = new List<MetricSample>();
        for (var at = gap.From + interval; at < gap.To; at += interval)
            samples.Add(new MetricSample { At = at, SeenAt = seenAt, Metric = MetricNames.RunningTaskCount, Value = tasks.Count(task => RunsAt(task, at)), Source = Source });
        return samples;
    }

    private static bool RunsAt(TaskTimeline task, DateTimeOffset at) =>
        task.StartedAt <= at && ((task.StoppingAt ?? task.StoppedAt) is not { } end || end > at);
}
