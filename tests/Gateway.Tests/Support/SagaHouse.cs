using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Admission;
using LoadPlatform.Gateway.Health;
using LoadPlatform.Gateway.Reconciling;
using LoadPlatform.Gateway.Runs;
using LoadPlatform.Gateway.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Clock;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>The gateway's saga and reconciler on a bus in memory; the test plays the other services.</summary>
internal sealed class SagaHouse : IAsyncDisposable
{
    private readonly TargetsFile _targets = new();
    private readonly ServiceProvider _services;
    private readonly RunReconciler _reconciler;

    private SagaHouse(bool withSaga, IRunLog? seenLog, Type? refused)
    {
        List<Type> consumed = withSaga ? [.. Traffic.OfTheSaga] : [];
        if (refused is not null)
            consumed.Add(refused);
        Traffic = new Traffic(consumed);
        _services = Services(withSaga, seenLog ?? Log, refused).BuildServiceProvider(validateScopes: true);
        _reconciler = ActivatorUtilities.CreateInstance<RunReconciler>(_services);
    }

    public InMemoryRunLog Log { get; } = new();

    public InMemoryTargetHolds Holds { get; } = new();

    public InMemoryWorkLog Work { get; } = new();

    public ManualTime Time { get; } = new();

    public ManualTime Wall { get; } = new();

    public Traffic Traffic { get; }

    public RunAdmission Admission => _services.GetRequiredService<RunAdmission>();

    public TargetRegistry Targets => _services.GetRequiredService<TargetRegistry>();

    /// <summary>Starts it.</summary>
    /// <param name="withSaga">False: what is published reaches nobody.</param>
    /// <param name="seenLog">The run log that the gateway sees, where it is not <see cref="Log"/>.</param>
    /// <param name="refused">A message whose consumer throws.</param>
    public static async Task<SagaHouse> StartAsync(bool withSaga = true, IRunLog? seenLog = null, Type? refused = null)
    {
        var house = new SagaHouse(withSaga, seenLog, refused);
        var harness = house._services.GetRequiredService<ITestHarness>();
        await harness.Start();
        harness.Bus.ConnectPublishObserver(house.Traffic);
        harness.Bus.ConnectReceiveObserver(house.Traffic);
        return house;
    }

    /// <summary>Publishes a message and waits until all that comes of it is done.</summary>
    public async Task SayAsync<T>(T message)
        where T : class
    {
        await _services.GetRequiredService<IBus>().Publish(message);
        await Traffic.SettleAsync();
    }

    /// <summary>Has the reconciler look once, and waits until all that comes of it is done.</summary>
    public async Task LookAsync()
    {
        await _reconciler.LookAsync(CancellationToken.None);
        await Traffic.SettleAsync();
    }

    /// <summary>Moves both clocks.</summary>
    public void Advance(TimeSpan time)
    {
        Time.Advance(time);
        Wall.Advance(time);
    }

    public async Task<RunSummary> SummaryAsync(Guid runId) => (await Log.FindSummaryAsync(runId))!;

    public async Task<RunStatus> StatusAsync(Guid runId) => (await SummaryAsync(runId)).Status;

    /// <summary>The states that a run has entered, as its log tells them.</summary>
    public async Task<IReadOnlyList<string>> StatesAsync(Guid runId) =>
    [
        .. (await Log.ReadEventsAsync(runId)).Where(entry => entry.Value.Type == RunEventTypes.StateChanged).Select(entry => entry.Value.Key["state:".Length..]),
    ];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _targets.Dispose();
    }

    private ServiceCollection Services(bool withSaga, IRunLog log, Type? refused)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new ServiceIdentity("gateway"));
        services.AddSingleton<TimeProvider>(Time);
        services.AddKeyedSingleton<TimeProvider>(ClockExtensions.WallClock, Wall);
        services.AddSingleton(log);
        services.AddSingleton<ITargetHolds>(Holds);
        services.AddSingleton<ILeases, FreeLeases>();
        services.AddSingleton<IWorkLog>(Work);
        services.AddSingleton<TargetRelease>();
        services.AddSingleton(Options.Create(new TargetOptions { File = _targets.Path }));
        services.AddSingleton<TargetRegistry>();
        services.AddSingleton<StoredRuns>();
        services.AddSingleton<RequestExaminer>();
        services.AddSingleton<RunAdmission>();
        services.AddSingleton<RunRecorder>();
        services.AddSingleton<FlowReadiness>();
        services.AddMassTransitTestHarness(TextWriter.Null, bus =>
        {
            bus.AddConfigureEndpointsCallback((context, _, endpoint) => endpoint.UseInMemoryOutbox(context));
            if (withSaga)
            {
                bus.AddSagaStateMachine<RunStateMachine, RunState, RunStateDefinition>().InMemoryRepository();
                bus.AddConsumer<FreeTargetConsumer>();
            }
            if (refused is not null)
                bus.AddConsumer(typeof(Refusing<>).MakeGenericType(refused));
        });
        return services;
    }
}
