using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.BaselineValidator;

/// <summary>Checks a target's baseline and publishes the decision. A message that comes twice gets the same decision twice.</summary>
/// <param name="baseline">Does it.</param>
internal sealed class ValidateBaselineConsumer(BaselineCheckService baseline) : IConsumer<ValidateBaseline>
{
    public async Task Consume(ConsumeContext<ValidateBaseline> context)
    {
        var runId = context.Message.RunId;
        if (await baseline.DecideAsync(runId, context.CancellationToken) is not { } decision)
            return;

        if (decision.Holds)
            await context.Publish(new BaselineValidated { RunId = runId, Checks = decision.Checks }, context.CancellationToken);
        else
            await context.Publish(new BaselineRejected { RunId = runId, Checks = decision.Checks }, context.CancellationToken);
    }
}
