using MassTransit.Middleware;
using MassTransit.Saga;
using MassTransit.Serialization;

namespace MassTransit.RedisIntegration.Saga;

internal sealed class RedisLoadSagaRepositoryContext<TSaga>(RedisDatabaseContext<TSaga> database, CancellationToken cancellationToken)
    : BasePipeContext(cancellationToken), LoadSagaRepositoryContext<TSaga>
    where TSaga : class, ISagaVersion
{
    public async Task<TSaga> Load(Guid correlationId) => (await database.Load(SystemTextJsonMessageSerializer.Instance, correlationId))!;
}
