using MassTransit;

namespace LoadPlatform.Gateway.Runs;

/// <summary>The saga's endpoint: a conflict on the saga's version is tried again at once, and what it publishes leaves after it is stored.</summary>
internal sealed class RunStateDefinition : SagaDefinition<RunState>
{
    protected override void ConfigureSaga(IReceiveEndpointConfigurator endpointConfigurator, ISagaConfigurator<RunState> sagaConfigurator, IRegistrationContext context)
    {
        // Inside the service's own retry: two messages about one run often arrive together.
        sagaConfigurator.UseMessageRetry(retry => retry.Intervals(10, 20, 50, 100, 200, 400));
    }
}
