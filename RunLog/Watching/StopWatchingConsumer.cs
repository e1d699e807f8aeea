using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.RunLog.Watching;

/// <summary>Ends the watching of a run: after late data are in where its scenario was played, at once where it was cancelled or failed.</summary>
/// <param name="control">Records it.</param>
public sealed class StopWatchingConsumer(WatchControl control) : IConsumer<ScenarioCompleted>, IConsumer<RunCancelled>, IConsumer<RunFailed>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<ScenarioCompleted> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return control.StopAsync(context.Message.RunId, context.Message.EndedAt, "the scenario is over", context, context.CancellationToken);
    }

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<RunCancelled> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return control.StopAsync(context.Message.RunId, scenarioEndedAt: null, "the run was cancelled", context, context.CancellationToken);
    }

    /// <inheritdoc/>
    public Task Consume(ConsumeContext<RunFailed> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return control.StopAsync(context.Message.RunId, scenarioEndedAt: null, $"the run failed: {context.Message.Reason}", context, context.CancellationToken);
    }
}
