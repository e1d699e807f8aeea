using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Playing;
using LoadPlatform.TaskLauncher.Tests.Support;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

public sealed class ConsumerTests : IAsyncLifetime
{
    private readonly FakeWorkLog _work = new();
    private readonly InMemoryRunLog _log = new();
    private readonly ServiceProvider _services;

    public ConsumerTests() => _services = new ServiceCollection()
        .AddSingleton<IWorkLog>(_work)
        .AddSingleton<IRunLog>(_log)
        .AddMassTransitTestHarness(bus =>
        {
            bus.AddConsumer<PlayScenarioConsumer>();
            bus.AddConsumer<EndRunConsumer>();
        })
        .BuildServiceProvider(validateScopes: true);

    private ITestHarness Harness => _services.GetRequiredService<ITestHarness>();

    public Task InitializeAsync() => Harness.Start();

    public async Task DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task Should_record_the_scenario_once()
    {
        await SendTwiceAsync(new MonitorsStarted { RunId = Some.RunId });

        Assert.Equal((ScenarioWork.WorkKind, Some.RunId), Assert.Single(_work.Recorded));
    }

    [Fact]
    public async Task Should_record_a_cancellation_with_its_reason()
    {
        await SendTwiceAsync(new CancelRun { RunId = Some.RunId, Reason = "enough" });

        Assert.Equal(new RunEndingRequest(Failed: false, "enough"), await EndingAsync());
    }

    [Fact]
    public async Task Should_record_a_failure_with_its_reason()
    {
        await SendTwiceAsync(new RunFailed { RunId = Some.RunId, Service = "metrics-watcher", Reason = "no credentials" });

        Assert.Equal(new RunEndingRequest(Failed: true, "no credentials", "metrics-watcher"), await EndingAsync());
    }

    [Fact]
    public async Task Should_keep_the_first_reason()
    {
        await SendTwiceAsync(new CancelRun { RunId = Some.RunId });
        await SendTwiceAsync(new RunFailed { RunId = Some.RunId, Service = "gateway", Reason = "late" });

        Assert.Equal(new RunEndingRequest(Failed: false, "cancelled"), await EndingAsync());
    }

    private Task<RunEndingRequest?> EndingAsync() => _log.FindAsync<RunEndingRequest>(Some.RunId, RunDocuments.Ending);

    private async Task SendTwiceAsync<T>(T message)
        where T : class
    {
        await Harness.Bus.Publish(message);
        await Harness.Bus.Publish(message);
        var consumed = 0;
        await foreach (var _ in Harness.Consumed.SelectAsync<T>())
        {
            if (++consumed == 2)
                break;
        }

        Assert.Equal(2, consumed);
        Assert.False(await Harness.Published.Any<Fault<T>>(new CancellationTokenSource(1).Token));
    }
}
