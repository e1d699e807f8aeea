using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.MetricsWatcher.Cloud;

/// <summary>Chooses what is read from CloudWatch for a run: the metrics of the target's stack, and those that its scenario names.</summary>
internal sealed class CloudSeriesChoice(AwsClients aws, IRunLog log)
{
    public async Task<CloudReader> OpenAsync(WatchRun run, CancellationToken cancellationToken)
    {
        var definition = await log.GetDefinitionAsync(run.RunId, cancellationToken);
        var scenario = ScenarioReader.ReadStored(definition.ScenarioYaml, definition.Scenario).Scenario;
        return new CloudReader(
            aws.CloudWatch(run.Target),
            [.. run.Target.Metrics is { } metrics ? CloudSeries.Of(metrics) : [], .. (scenario?.CloudWatchMetrics ?? []).Select(CloudSeries.Of)]);
    }
}
