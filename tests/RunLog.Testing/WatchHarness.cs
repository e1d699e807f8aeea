using LoadPlatform.Contracts.Targets;
using LoadPlatform.RunLog.Leases;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing.Aws;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.RunLog.Work;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Aws.Scaling;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.RunLog.Testing;

/// <summary>A watcher with everything around it in memory: bus, run log, AWS, clock. A test plays the supervisor.</summary>
public sealed class WatchHarness : IAsyncDisposable
{
    private ServiceProvider? _services;
    private CancellationTokenSource _watching = new();
    private long _token;

    private WatchHarness()
    {
    }

    /// <summary>The run.</summary>
    public Guid RunId { get; } = Guid.NewGuid();

    /// <summary>The bus.</summary>
    public ITestHarness Bus => Services.GetRequiredService<ITestHarness>();

    /// <summary>The run log.</summary>
    public InMemoryRunLog Log { get; } = new();

    /// <summary>Recorded work.</summary>
    public InMemoryWorkLog Work { get; } = new();

    /// <summary>AWS.</summary>
    public FakeAwsClients Aws { get; } = new();

    /// <summary>The run's clock.</summary>
    public ManualTimeProvider Clock { get; } = new();

    /// <summary>Starts a harness around a watcher, with a run on its log.</summary>
    /// <typeparam name="TWatcher">The watcher.</typeparam>
    /// <param name="target">The run's target.</param>
    /// <param name="scenarioYaml">The run's scenario file; null: the sample's.</param>
    public static async Task<WatchHarness> StartAsync<TWatcher>(Target target, string? scenarioYaml = null)
        where TWatcher : class, IWatcher
    {
        var harness = new WatchHarness();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<WatchOptions>();
        services.AddSingleton(new ServiceIdentity("test-watcher"));
        services.AddSingleton<TimeProvider>(harness.Clock);
        services.AddSingleton<AwsClients>(harness.Aws);
        services.AddSingleton<ScalingReader>();
        services.AddSingleton<IRunLog>(harness.Log);
        services.AddSingleton<IWorkLog>(harness.Work);
        services.AddSingleton<IWatcher, TWatcher>();
        services.AddSingleton<WatchSignal>().AddSingleton<WatchJournal>().AddSingleton<WatchControl>().AddSingleton<WatchWork>();
        services.AddMassTransitTestHarness(bus =>
        {
            // A test moves the clock for longer than the usual second of silence.
            bus.SetTestTimeouts(testInactivityTimeout: TimeSpan.FromSeconds(6));
            bus.AddWatchingConsumers();
        });
        harness._services = services.BuildServiceProvider(validateScopes: true);
        var run = SampleTargets.Run(harness.RunId, target);
        await harness.Log.TryCreateAsync(scenarioYaml is null ? run : run with { ScenarioYaml = scenarioYaml });
        await harness.Bus.Start();
        return harness;
    }

    /// <summary>Watches as the supervisor has it done, with a new lease.</summary>
    /// <returns>Completes when the watch has ended.</returns>
    public Task Watch()
    {
        var lease = new Lease("watch", "test", ++_token);
        var cancelled = _watching.Token;
        return Task.Run(() => Services.GetRequiredService<WatchWork>().RunAsync(RunId, lease, cancelled), CancellationToken.None);
    }

    /// <summary>Ends the watch as a killed process does.</summary>
    /// <param name="watch">The watch.</param>
    public async Task KillAsync(Task watch)
    {
        await _watching.CancelAsync();
        await Task.WhenAny(watch);
        _watching.Dispose();
        _watching = new CancellationTokenSource();
    }

    /// <summary>Moves the clock from look to look until the time has come.</summary>
    /// <param name="seconds">Seconds from now.</param>
    public async Task AdvanceAsync(double seconds)
    {
        var end = Clock.GetUtcNow().AddSeconds(seconds);
        await Clock.AdvanceUntilAsync(() => Clock.GetUtcNow() >= end);
        await Clock.WaitForTimerAsync();
    }

    /// <summary>The run's events of a type.</summary>
    /// <param name="type">One of <see cref="RunEventTypes"/>.</param>
    public async Task<IReadOnlyList<RunEvent>> EventsAsync(string type) =>
        [.. (await Log.ReadEventsAsync(RunId)).Select(entry => entry.Value).Where(entry => entry.Type == type)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _watching.CancelAsync();
        _watching.Dispose();
        if (_services is not null)
            await _services.DisposeAsync();
    }

    private ServiceProvider Services => _services ?? throw new InvalidOperationException("The harness was not started.");
}
