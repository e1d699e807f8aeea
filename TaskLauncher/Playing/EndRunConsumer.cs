using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>A run is to end before its scenario does: writes it where the engine sees it. The first reason stays.</summary>
internal sealed class EndRunConsumer(IRunLog log) : IConsumer<CancelRun>, IConsumer<RunFailed>
{
    public Task Consume(ConsumeContext<CancelRun> context) =>
        WriteAsync(context.Message.RunId, new RunEndingRequest(Failed: false, context.Message.Reason ?? "cancelled"), context.CancellationToken);

    public Task Consume(ConsumeContext<RunFailed> context) =>
        WriteAsync(context.Message.RunId, new RunEndingRequest(Failed: true, context.Message.Reason, context.Message.Service), context.CancellationToken);

    private async Task WriteAsync(Guid runId, RunEndingRequest ending, CancellationToken cancellationToken)
    {
        if (await log.FindAsync<RunEndingRequest>(runId, RunDocuments.Ending, cancellationToken) is null)
            await log.WriteAsync(runId, RunDocuments.Ending, ending, cancellationToken: cancellationToken);
    }
}
