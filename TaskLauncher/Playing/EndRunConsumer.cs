using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Playing;

/// <summary>A run is to end before its scenario does: writes it where the engine sees it. The first reason stays.</summary>
internal sealed class EndRunConsumer(IRunLog log) : IConsumer<CancelRun>, IConsumer<RunFailed>
{
    public Task Consume(ConsumeContext<CancelRun> context) =>
        log.WriteEndingAsync(context.Message.RunId, new RunEndingRequest(Failed: false, context.Message.Reason ?? "cancelled"), context.CancellationToken);

    public Task Consume(ConsumeContext<RunFailed> context) =>
        log.WriteEndingAsync(context.Message.RunId, new RunEndingRequest(Failed: true, context.Message.Reason, context.Message.Service), context.CancellationToken);
}
