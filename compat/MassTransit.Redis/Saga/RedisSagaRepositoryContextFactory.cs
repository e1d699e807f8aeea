using MassTransit.Configuration;
using MassTransit.Saga;

namespace MassTransit.RedisIntegration.Saga;

internal sealed class RedisSagaRepositoryContextFactory<TSaga>(
    IServiceProvider provider,
    ISagaConsumeContextFactory<RedisDatabaseContext<TSaga>, TSaga> factory,
    RedisSagaRepositoryOptions<TSaga> options)
    : ISagaRepositoryContextFactory<TSaga>, ILoadSagaRepositoryContextFactory<TSaga>
    where TSaga : class, ISagaVersion
{
    public Task<T> Execute<T>(Func<LoadSagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default)
        where T : class =>
        asyncMethod(new RedisLoadSagaRepositoryContext<TSaga>(Open(), cancellationToken));

    public void Probe(ProbeContext context) => context.Add("persistence", "redis");

    public Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TSaga, T>> next)
        where T : class =>
        next.Send(new RedisSagaRepositoryContext<TSaga, T>(Open(), context, factory));

    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TSaga> query, IPipe<SagaRepositoryQueryContext<TSaga, T>> next)
        where T : class =>
        throw new NotImplementedByDesignException("Redis saga repository does not support queries");

    private RedisDatabaseContext<TSaga> Open() => new(options.GetDatabase(provider), options);
}
