using System.Globalization;
using Amazon.ECS.Model;
using LoadPlatform.Contracts.Estimates;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.Scenarios.Estimates;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.ServiceDefaults.Aws;
using Microsoft.Extensions.Options;
using Target = LoadPlatform.Contracts.Targets.Target;
using Task = System.Threading.Tasks.Task;

namespace LoadPlatform.BaselineValidator.Estimating;

/// <summary>Estimates a run on its target. A task definition that cannot be described leaves its tasks' cost unknown.</summary>
/// <param name="aws">The AWS clients.</param>
/// <param name="watch">How often targets are watched.</param>
/// <param name="clock">The run's clock.</param>
internal sealed class RunEstimator(AwsClients aws, IOptions<WatchOptions> watch, TimeProvider clock)
{
    private const string DefinitionSource = "ecs:DescribeTaskDefinition";

    /// <summary>Estimates a run.</summary>
    /// <param name="definition">What was asked for.</param>
    /// <param name="target">The target, its references resolved.</param>
    /// <param name="scaling">How it scales, as it is read meanwhile.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>Null where the stored scenario cannot be read.</returns>
    public async Task<RunEstimate?> EstimateAsync(RunDefinition definition, Target target, Task<ScalingSnapshot> scaling, CancellationToken cancellationToken)
    {
        if (ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario).Scenario is not { } scenario)
            return null;

        var sizes = SizesAsync(scenario, target, cancellationToken);
        return RunEstimates.Of(
            new EstimateInput
            {
                Scenario = scenario,
                Target = target,
                Scaling = await scaling,
                TaskSizes = await sizes,
                WatchInterval = watch.Value.Interval,
                SettleTime = watch.Value.SettleTime,
            },
            clock.GetUtcNow());
    }

    private async Task<IReadOnlyDictionary<string, TaskSize>> SizesAsync(Scenario scenario, Target target, CancellationToken cancellationToken)
    {
        var asked = scenario.Steps.OfType<LaunchTaskStep>().Where(launch => launch.Cpu is null || launch.Memory is null)
            .Select(launch => launch.TaskDefinition).Distinct(StringComparer.Ordinal)
            .Select(async name => (Name: name, Size: await SizeAsync(name, target, cancellationToken)));
        return (await Task.WhenAll(asked)).Where(found => found.Size is not null).ToDictionary(found => found.Name, found => found.Size!, StringComparer.Ordinal);
    }

    private async Task<TaskSize?> SizeAsync(string name, Target target, CancellationToken cancellationToken)
    {
        var described = await AwsProbe.TryAsync(
            DefinitionSource, token => aws.Ecs(target).DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = name }, token), cancellationToken);
        return described.Value?.TaskDefinition is { } definition ? new TaskSize(Units(definition.Cpu), Units(definition.Memory)) : null;
    }

    private static int? Units(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var units) ? units : null;
}
