using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using MassTransit;

namespace LoadPlatform.BaselineValidator;

/// <summary>Checks a target's baseline and publishes the decision. A message that comes twice gets the same decision twice.</summary>
/// <param name="baseline">Does it.</param>
/// <param name="log">The run log.</param>
internal sealed class ValidateBaselineConsumer(BaselineCheckService baseline, IRunLog log) : IConsumer<ValidateBaseline>
{
    public async Task Consume(ConsumeContext<ValidateBaseline> context)
    {
        var runId = context.Message.RunId;
        if (await baseline.DecideAsync(runId, context.CancellationToken) is not { } decision)
            return;

        // Watchers begin at BaselineValidated: of a dry run it must not be said.
        if (decision.Holds && (await log.GetDefinitionAsync(runId, context.CancellationToken)).DryRun)
            await context.Publish(new RunEstimated { RunId = runId }, context.CancellationToken);
        else if (decision.Holds)
            await context.Publish(new BaselineValidated { RunId = runId, Checks = decision.Checks }, context.CancellationToken);
        else
            await context.Publish(new BaselineRejected { RunId = runId, Checks = decision.Checks }, context.CancellationToken);
    }
}
