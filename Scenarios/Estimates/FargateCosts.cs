using System.Globalization;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Estimates;

/// <summary>What tasks cost on Fargate: those that the target runs beyond its baseline, and those that the scenario launches.</summary>
internal static class FargateCosts
{
    private const double Units = 1024;

    public static IEnumerable<EstimatedCost> OfTarget(EstimateInput input, TaskPlan plan, IReadOnlyList<double> seconds)
    {
        double? extra = plan.Tasks?.Select((tasks, i) => Math.Max(0, tasks - input.Target.Baseline.Running) * seconds[i]).Sum()
            + (Math.Max(0, Last(plan, input) - input.Target.Baseline.Running) * input.SettleTime.TotalSeconds);
        var size = new TaskSize(input.Scaling?.TaskCpu, input.Scaling?.TaskMemory);
        return Lines("the target's tasks beyond its baseline", extra, size, plan.Unknown, "the size of the target's tasks is not known: its task definition could not be read, or has none");
    }

    public static IEnumerable<EstimatedCost> OfLaunched(EstimateInput input, IReadOnlyList<double> seconds)
    {
        var steps = input.Scenario.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is not LaunchTaskStep launch)
                continue;

            var known = input.TaskSizes.GetValueOrDefault(launch.TaskDefinition);
            var taskSeconds = launch.Count * Enumerable.Range(i, StopOf(steps, i) - i + 1).Sum(step => seconds[step]);
            foreach (var line in Lines(launch.Title, taskSeconds, new TaskSize(launch.Cpu ?? known?.Cpu, launch.Memory ?? known?.Memory), null, $"the size of {launch.TaskDefinition} is not known: it could not be described, or has none"))
                yield return line;
        }
    }

    private static double Last(TaskPlan plan, EstimateInput input) => plan.Tasks is [.., var last] ? last : input.Target.Baseline.Running;

    private static int StopOf(IReadOnlyList<ScenarioStep> steps, int launch)
    {
        for (var i = launch + 1; i < steps.Count; i++)
        {
            if (steps[i] is StopTaskStep stop && (stop.LaunchStep is null || stop.LaunchStep == launch))
                return i;
        }

        return steps.Count - 1;
    }

    private static IEnumerable<EstimatedCost> Lines(string what, double? taskSeconds, TaskSize size, string? unknownTasks, string unknownSize)
    {
        yield return Line("fargate:vCPU", "vCPU-s", ListPrices.FargateVcpuHour / 3600, size.Cpu);
        yield return Line("fargate:memory", "GB-s", ListPrices.FargateGigabyteHour / 3600, size.Memory);

        EstimatedCost Line(string item, string unit, double price, int? units)
        {
            // No task costs nothing, whatever its size.
            var quantity = taskSeconds is 0 ? 0 : taskSeconds * units / Units;
            return new EstimatedCost
            {
                Item = item,
                Quantity = quantity,
                Unit = unit,
                UnitPrice = price,
                Usd = quantity * price,
                Basis = taskSeconds is null ? what : string.Create(CultureInfo.InvariantCulture, $"{what}: {taskSeconds:0} task-seconds{(units is null ? "" : $" of {units / Units:0.###} {unit[..^2]}")}"),
                Unknown = quantity is not null ? null : taskSeconds is null ? unknownTasks : unknownSize,
            };
        }
    }
}
