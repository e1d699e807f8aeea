using MassTransit.Context;
using MassTransit.Logging;
using MassTransit.Saga;

namespace MassTransit.RedisIntegration.Saga;

internal sealed class RedisSagaRepositoryContext<TSaga, TMessage>(
    RedisDatabaseContext<TSaga> database,
    ConsumeContext<TMessage> context,
    ISagaConsumeContextFactory<RedisDatabaseContext<TSaga>, TSaga> factory)
    : ConsumeContextScope<TMessage>(context), SagaRepositoryContext<TSaga, TMessage>
    where TSaga : class, ISagaVersion
    where TMessage : class
{
    public Task<SagaConsumeContext<TSaga, TMessage>> Add(TSaga instance) =>
        CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Add);

    public async Task<SagaConsumeContext<TSaga, TMessage>> Insert(TSaga instance)
    {
        try
        {
            await database.Add(SerializerContext, instance);
        }
        catch (RedisSagaConcurrencyException exists)
        {
            // The policy then loads the instance that is there.
            this.LogInsertFault<TSaga, TMessage>(exists, instance.CorrelationId);
            return null!;
        }

        this.LogInsert<TSaga, TMessage>(instance.CorrelationId);
        return await CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Insert);
    }

    public async Task<SagaConsumeContext<TSaga, TMessage>> Load(Guid correlationId) =>
        await database.Load(SerializerContext, correlationId) is { } instance
            ? await CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Load)
            : null!;

    public async Task Save(SagaConsumeContext<TSaga> context)
    {
        try
        {
            await database.Add(context.SerializerContext, context.Saga);
        }
        catch (RedisSagaConcurrencyException conflict)
        {
            throw new SagaException("Saga insert failed", typeof(TSaga), context.Saga.CorrelationId, conflict);
        }
    }

    public Task Update(SagaConsumeContext<TSaga> context) => database.Update(context.SerializerContext, context.Saga);

    public Task Delete(SagaConsumeContext<TSaga> context) => database.Delete(context.Saga.CorrelationId);

    public Task Discard(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

    public Task Undo(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

    public Task<SagaConsumeContext<TSaga, T>> CreateSagaConsumeContext<T>(ConsumeContext<T> consumeContext, TSaga instance, SagaConsumeContextMode mode)
        where T : class =>
        factory.CreateSagaConsumeContext(database, consumeContext, instance, mode);
}
