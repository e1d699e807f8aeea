using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Api;
using LoadPlatform.Gateway.Health;
using LoadPlatform.Gateway.Reconciling;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults.Clock;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>The gateway as it starts, with memory in place of Redis and of the broker. Its clock stands still; its reconciler is not started.</summary>
internal sealed class GatewayApp : WebApplicationFactory<Program>
{
    private readonly TargetsFile _targets = new();

    public InMemoryRunLog Log { get; } = new();

    public InMemoryWorkLog Work { get; } = new();

    public InMemoryTargetHolds Holds { get; } = new();

    public ManualTime Time { get; } = new();

    public Traffic Traffic { get; } = new(Traffic.OfTheSaga);

    /// <summary>The root under which reports are.</summary>
    public string Results => _targets.Folder;

    public FlowReadiness Readiness => Services.GetRequiredService<FlowReadiness>();

    /// <summary>A client of a gateway that is ready.</summary>
    public HttpClient ReadyClient()
    {
        var client = CreateClient();
        Readiness.SetReady();
        var bus = Services.GetRequiredService<IBus>();
        bus.ConnectPublishObserver(Traffic);
        bus.ConnectReceiveObserver(Traffic);
        return client;
    }

    /// <summary>Records a run as it stands.</summary>
    public async Task<Guid> RecordAsync(RunStatus status, string target = TargetsFile.Voice, params string[] files)
    {
        var runId = Guid.NewGuid();
        Time.Advance(TimeSpan.FromSeconds(1));
        await Log.WriteSummaryAsync(new RunSummary { RunId = runId, Scenario = "smoke-test", Target = target, Status = status, Files = files, RequestedAt = Time.GetUtcNow() });
        return runId;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:cache", "127.0.0.1:1");
        builder.UseSetting("ConnectionStrings:messaging", "amqp://127.0.0.1:1");
        builder.UseSetting("Targets:File", _targets.Path);
        builder.UseSetting("Results:Root", Results);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            foreach (var probe in services.Where(service => service.ServiceType == typeof(IHostedService)
                && (service.ImplementationType == typeof(FlowQueueProbe) || service.ImplementationType == typeof(RunReconciler))).ToList())
                services.Remove(probe);
            services.AddSingleton<IRunLog>(Log);
            services.AddSingleton<IWorkLog>(Work);
            services.AddSingleton<ITargetHolds>(Holds);
            services.AddSingleton<IIdempotencyKeys, InMemoryIdempotencyKeys>();
            services.AddSingleton<ILeases, FreeLeases>();
            services.AddSingleton<TimeProvider>(Time);
            services.AddKeyedSingleton(ClockExtensions.WallClock, TimeProvider.System);
            services.AddMassTransitTestHarness(TextWriter.Null);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _targets.Dispose();
    }
}
