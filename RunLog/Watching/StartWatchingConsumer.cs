using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.RunLog.Watching;

/// <summary>Begins to watch a run when its baseline holds.</summary>
/// <param name="control">Records it.</param>
public sealed class StartWatchingConsumer(WatchControl control) : IConsumer<BaselineValidated>
{
    /// <inheritdoc/>
    public Task Consume(ConsumeContext<BaselineValidated> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return control.StartAsync(context.Message.RunId, context, context.CancellationToken);
    }
}
