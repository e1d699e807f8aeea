using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using MassTransit;

namespace LoadPlatform.Gateway.Targets;

/// <summary>What a run's end could not confirm is now known: nothing of its load is left, and its target goes to the next run.</summary>
internal sealed class FreeTargetConsumer(IRunLog log, ITargetHolds holds) : IConsumer<LoadSwept>
{
    public async Task Consume(ConsumeContext<LoadSwept> context)
    {
        if (await log.FindSummaryAsync(context.Message.RunId, context.CancellationToken) is not { IsOver: true } summary)
            return;

        if (await holds.ReleaseAsync(summary.Target, summary.RunId, context.CancellationToken) is { } next)
            await context.Publish(new TargetAcquired { RunId = next }, context.CancellationToken);
    }
}
