using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>What the target's tasks have cost since the run's start, by Fargate's list prices: each from its image pull to its end. Without their size nothing is known.</summary>
internal static class CostSeries
{
    public static IEnumerable<SeriesPoint> Of(SeriesIndex index)
    {
        var record = index.Record;
        if (record.StartedAt is not { } start || record.Scaling is not { TaskCpu: { } cpu, TaskMemory: { } memory } || record.Tasks.Count == 0)
            return [];

        var perSecond = ListPrices.FargateSecond(cpu, memory);
        // Of tasks that the run launches itself neither size nor times are on record.
        var hasOthers = record.Scenario.Steps.Any(step => step is LaunchTaskStep);
        return index.Find(MetricNames.RunningTaskCount).Points.Where(point => point.At >= start).Select(point =>
        {
            var cost = perSecond * record.Tasks.Sum(task => Seconds(task, start, point.At));
            return new SeriesPoint(point.At, hasOthers ? ValueRange.AtLeast(cost) : ValueRange.Of(cost), $"ecs:DescribeTasks timestamps, Fargate prices of {ListPrices.Date:yyyy-MM-dd}", point.SeenAt);
        });
    }

    private static double Seconds(TaskTimeline task, DateTimeOffset start, DateTimeOffset now)
    {
        if ((task.PullStartedAt ?? task.CreatedAt) is not { } begun)
            return 0;

        var from = begun > start ? begun : start;
        var to = task.StoppedAt is { } stopped && stopped < now ? stopped : now;
        return to > from ? (to - from).TotalSeconds : 0;
    }
}
