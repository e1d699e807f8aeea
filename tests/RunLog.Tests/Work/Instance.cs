using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Work;
using LoadPlatform.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.RunLog.Tests.Work;

/// <summary>One service process with a supervisor, as far as Redis can tell.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private readonly IHost _host;

    private Instance(IHost host) => _host = host;

    public IWorkLog Log => _host.Services.GetRequiredService<IWorkLog>();

    public ILeases Leases => _host.Services.GetRequiredService<ILeases>();

    public static async Task<Instance> StartAsync(RedisServer redis, FakeWork work, string name = "a", Action<LeasedWorkOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddLogging();
        builder.Services.AddSingleton(redis.Connection);
        builder.Services.AddSingleton(work);
        builder.Services.AddLeasedWork<FakeWork>();
        builder.Services.Configure<LeasedWorkOptions>(options =>
        {
            options.InstanceName = name;
            options.LeaseDuration = TimeSpan.FromSeconds(1);
            options.PollInterval = TimeSpan.FromMilliseconds(20);
            options.FirstPause = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        });
        var instance = new Instance(builder.Build());
        await instance._host.StartAsync();
        return instance;
    }

    public Task StopAsync() => _host.StopAsync();

    /// <summary>Waits until no work of a kind is recorded.</summary>
    public async Task UntilDoneAsync(string kind)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        while ((await Log.ListAsync(kind, patience.Token)).Count > 0)
            await tick.WaitForNextTickAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
