using LoadPlatform.Contracts;
using MassTransit;
using MassTransit.Middleware;

namespace LoadPlatform.Gateway.Runs;

/// <summary>
/// The saga's endpoint: messages about one run are taken one after the other, so that a run's record and its target follow the state that is
/// stored. Where another instance of the gateway was faster, the version conflict is tried again by the endpoint, with what was to be published discarded.
/// </summary>
internal sealed class RunStateDefinition : SagaDefinition<RunState>
{
    private const int Partitions = 32;

    protected override void ConfigureSaga(IReceiveEndpointConfigurator endpointConfigurator, ISagaConfigurator<RunState> sagaConfigurator, IRegistrationContext context)
    {
        var partitioner = new Partitioner(Partitions, new Murmur3UnsafeHashGenerator());

        void One<T>(Func<T, Guid> runId)
            where T : class =>
            sagaConfigurator.Message<T>(message => message.UsePartitioner(partitioner, consumed => runId(consumed.Message)));

        One<TestRequested>(message => message.RunId);
        One<TargetAcquired>(message => message.RunId);
        One<BaselineValidated>(message => message.RunId);
        One<BaselineRejected>(message => message.RunId);
        One<RunEstimated>(message => message.RunId);
        One<Fault<ValidateBaseline>>(fault => fault.Message.RunId);
        One<MonitorStarted>(message => message.RunId);
        One<ScenarioStarted>(message => message.RunId);
        One<ScenarioCompleted>(message => message.RunId);
        One<MonitorStopped>(message => message.RunId);
        One<Fault<MonitorsStopped>>(fault => fault.Message.RunId);
        One<ReportGenerated>(message => message.RunId);
        One<CancelRun>(message => message.RunId);
        One<RunCancelled>(message => message.RunId);
        One<RunFailed>(message => message.RunId);
    }
}
