using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Work;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>All watchers watch: records that the scenario is to be played. A run whose scenario was played is not played again.</summary>
internal sealed class PlayScenarioConsumer(IWorkLog work) : IConsumer<MonitorsStarted>
{
    public Task Consume(ConsumeContext<MonitorsStarted> context) =>
        work.RecordAsync(ScenarioWork.WorkKind, context.Message.RunId, context.CancellationToken);
}
