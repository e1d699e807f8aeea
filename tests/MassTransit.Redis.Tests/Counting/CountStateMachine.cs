using MassTransit;

namespace LoadPlatform.MassTransit.Redis.Tests.Counting;

public sealed class CountStateMachine : MassTransitStateMachine<CountState>
{
    public CountStateMachine(Gate gate)
    {
        InstanceState(state => state.CurrentState);
        Event(() => Opened, e => e.CorrelateById(context => context.Message.Id));
        Event(() => Raised, e => e.CorrelateById(context => context.Message.Id));
        Event(() => Closed, e => e.CorrelateById(context => context.Message.Id));

        Initially(
            When(Opened)
                .ThenAsync(_ => gate.PassAsync())
                .Then(context => context.Saga.Name = context.Message.Name)
                .Then(context => context.Saga.Opened++)
                .TransitionTo(Counting));
        During(
            Counting,
            When(Opened).Then(context => context.Saga.Opened++),
            When(Raised).ThenAsync(_ => gate.PassAsync()).Then(context => context.Saga.Sum += context.Message.By),
            When(Closed).Finalize());
        SetCompletedWhenFinalized();
    }

    public State Counting { get; } = null!;

    public Event<CountOpened> Opened { get; } = null!;

    public Event<CountRaised> Raised { get; } = null!;

    public Event<CountClosed> Closed { get; } = null!;
}
