using System.Text.Json;
using LoadPlatform.MassTransit.Redis.Tests.Counting;
using LoadPlatform.Tests.Shared;
using MassTransit;

namespace LoadPlatform.MassTransit.Redis.Tests;

[Trait("Category", "Server")]
public sealed class RedisSagaRepositoryTests(RedisServer redis) : IClassFixture<RedisServer>
{
    private readonly Guid _id = Guid.NewGuid();

    private string Key => $"count:{_id}";

    [Fact]
    public async Task Update_OfAStoredInstance_IsReadableJsonUnderPrefixAndId()
    {
        await using var bus = await CountBus.StartAsync(redis.Connection);

        await bus.SendAsync(new CountOpened(_id, "calls"));
        await bus.SendAsync(new CountRaised(_id, 3));

        var stored = JsonDocument.Parse((string)(await redis.Database.StringGetAsync(Key))!).RootElement;
        Assert.Equal("calls", stored.GetProperty("name").GetString());
        Assert.Equal(3, stored.GetProperty("sum").GetInt32());
        Assert.Equal("Counting", stored.GetProperty("currentState").GetString());
        Assert.Equal(1, stored.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Update_ByTwoMessagesAtOnce_ConflictsOnceAndLosesNothing()
    {
        await using var bus = await CountBus.StartAsync(redis.Connection);
        await bus.SendAsync(new CountOpened(_id, "calls"));
        bus.Gate.Armed = true;

        await Task.WhenAll(bus.SendAsync(new CountRaised(_id, 1)), bus.SendAsync(new CountRaised(_id, 10)));

        Assert.Equal(11, (await bus.LoadAsync(_id)).Sum);
        Assert.Equal(2, (await bus.LoadAsync(_id)).Version);
        Assert.Equal(3, bus.Gate.Attempts);
        Assert.False(bus.Harness.Published.Select<Fault<CountRaised>>().Any());
    }

    [Fact]
    public async Task Update_ByTwoMessagesWithoutRetry_FaultsWithTheConcurrencyException()
    {
        await using var bus = await CountBus.StartAsync(redis.Connection, retry: false);
        await bus.SendAsync(new CountOpened(_id, "calls"));
        bus.Gate.Armed = true;

        await bus.Harness.Bus.Publish(new CountRaised(_id, 1));
        await bus.Harness.Bus.Publish(new CountRaised(_id, 10));

        Assert.True(await bus.Harness.Published.Any<Fault<CountRaised>>());
        var fault = bus.Harness.Published.Select<Fault<CountRaised>>().Single().Context.Message.Exceptions[0];
        Assert.Equal("MassTransit.SagaException", fault.ExceptionType);
        Assert.Equal("MassTransit.RedisSagaConcurrencyException", fault.InnerException?.ExceptionType);
        Assert.Equal(1, (await bus.LoadAsync(_id)).Version);
    }

    [Fact]
    public async Task Add_ByTwoFirstMessagesAtOnce_KeepsBoth()
    {
        await using var bus = await CountBus.StartAsync(redis.Connection);
        bus.Gate.Armed = true;

        await Task.WhenAll(bus.SendAsync(new CountOpened(_id, "one")), bus.SendAsync(new CountOpened(_id, "two")));

        Assert.Equal(2, (await bus.LoadAsync(_id)).Opened);
        Assert.False(bus.Harness.Published.Select<Fault<CountOpened>>().Any());
    }

    [Fact]
    public async Task Load_InAnotherProcess_GoesOnWhereTheFirstEnded()
    {
        await using (var first = await CountBus.StartAsync(redis.Connection))
        {
            await first.SendAsync(new CountOpened(_id, "calls"));
            await first.SendAsync(new CountRaised(_id, 4));
        }

        await using var second = await CountBus.StartAsync(redis.Connection);
        await second.SendAsync(new CountRaised(_id, 5));

        var state = await second.LoadAsync(_id);
        Assert.Equal(9, state.Sum);
        Assert.Equal("calls", state.Name);
    }

    [Fact]
    public async Task Delete_OfAFinalizedInstance_LeavesNoKey()
    {
        await using var bus = await CountBus.StartAsync(redis.Connection);
        await bus.SendAsync(new CountOpened(_id, "calls"));

        await bus.SendAsync(new CountClosed(_id));

        Assert.False(await redis.Database.KeyExistsAsync(Key));
    }

    [Fact]
    public async Task Expiry_WhenSet_IsRenewedByEveryChange()
    {
        await using var bus = await CountBus.StartAsync(redis.Connection, repository: saga => saga.RedisRepository(redis.ConnectionString, r =>
        {
            r.KeyPrefix = "count:";
            r.Expiry = TimeSpan.FromHours(1);
        }));
        await bus.SendAsync(new CountOpened(_id, "calls"));
        Assert.InRange((await redis.Database.KeyTimeToLiveAsync(Key))!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
        await redis.Database.KeyExpireAsync(Key, TimeSpan.FromMinutes(1));

        await bus.SendAsync(new CountRaised(_id, 1));

        Assert.InRange((await redis.Database.KeyTimeToLiveAsync(Key))!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task SelectDatabase_WhenSet_KeepsInstancesThere()
    {
        await using var bus = await CountBus.StartAsync(redis.Connection, repository: saga => saga.RedisRepository(r =>
        {
            r.ConnectionFactory(_ => redis.Connection);
            r.SelectDatabase(connection => connection.GetDatabase(3));
        }));

        await bus.SendAsync(new CountOpened(_id, "calls"));

        Assert.True(await redis.Connection.GetDatabase(3).KeyExistsAsync(_id.ToString()));
        Assert.False(await redis.Database.KeyExistsAsync(_id.ToString()));
    }
}
