using MassTransit;

namespace LoadPlatform.Gateway.Runs.Activities;

/// <summary>Writes the run's state into the run log: its summary, and an event where the state is new.</summary>
internal sealed class RecordRunActivity(RunRecorder recorder) : IStateMachineActivity<RunState>
{
    public void Probe(ProbeContext context) => context.CreateScope("record-run");

    public void Accept(StateMachineVisitor visitor) => visitor.Visit(this);

    public async Task Execute(BehaviorContext<RunState> context, IBehavior<RunState> next)
    {
        await recorder.RecordAsync(context.Saga, context.CancellationToken);
        await next.Execute(context);
    }

    public async Task Execute<T>(BehaviorContext<RunState, T> context, IBehavior<RunState, T> next)
        where T : class
    {
        await recorder.RecordAsync(context.Saga, context.CancellationToken);
        await next.Execute(context);
    }

    public Task Faulted<TException>(BehaviorExceptionContext<RunState, TException> context, IBehavior<RunState> next)
        where TException : Exception => next.Faulted(context);

    public Task Faulted<T, TException>(BehaviorExceptionContext<RunState, T, TException> context, IBehavior<RunState, T> next)
        where T : class
        where TException : Exception => next.Faulted(context);
}
