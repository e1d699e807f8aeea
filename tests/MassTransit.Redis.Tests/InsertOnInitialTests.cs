using LoadPlatform.MassTransit.Redis.Tests.Counting;
using LoadPlatform.Tests.Shared;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.MassTransit.Redis.Tests;

[Trait("Category", "Server")]
public sealed class InsertOnInitialTests(RedisServer redis) : IClassFixture<RedisServer>
{
    [Fact]
    public async Task Insert_OfAnExistingInstance_DoesNotOverwriteIt()
    {
        var id = Guid.NewGuid();
        await using var services = new ServiceCollection()
            .AddMassTransitTestHarness(bus => bus
                .AddSagaStateMachine<InsertingMachine, CountState>()
                .RedisRepository(r => r.ConnectionFactory(() => redis.Connection)))
            .BuildServiceProvider(validateScopes: true);
        var harness = services.GetRequiredService<ITestHarness>();
        await harness.Start();

        await harness.Bus.Publish(new CountOpened(id, "first"));
        Assert.True(await harness.Consumed.Any<CountOpened>(m => m.Context.Message.Name == "first"));
        await harness.Bus.Publish(new CountOpened(id, "second"));
        Assert.True(await harness.Consumed.Any<CountOpened>(m => m.Context.Message.Name == "second"));

        var state = await services.GetRequiredService<ILoadSagaRepository<CountState>>().Load(id);
        Assert.Equal("first", state.Name);
        Assert.Equal(2, state.Opened);
        Assert.False(harness.Published.Select<Fault<CountOpened>>().Any());
    }

    private sealed class InsertingMachine : MassTransitStateMachine<CountState>
    {
        public InsertingMachine()
        {
            InstanceState(state => state.CurrentState);
            Event(() => Opened, e =>
            {
                e.CorrelateById(context => context.Message.Id);
                e.InsertOnInitial = true;
                e.SetSagaFactory(context => new CountState { CorrelationId = context.Message.Id, Name = context.Message.Name });
            });
            Initially(When(Opened).Then(context => context.Saga.Opened++).TransitionTo(Counting));
            During(Counting, When(Opened).Then(context => context.Saga.Opened++));
        }

        public State Counting { get; } = null!;

        public Event<CountOpened> Opened { get; } = null!;
    }
}
