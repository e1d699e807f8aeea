using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using LoadPlatform.BaselineValidator.Estimating;
using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.BaselineValidator.References;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Testing.Aws;
using LoadPlatform.RunLog.Watching;
using LoadPlatform.ServiceDefaults;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.ServiceDefaults.Aws.Scaling;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Target = LoadPlatform.Contracts.Targets.Target;

namespace LoadPlatform.BaselineValidator.Tests;

/// <summary>The service with everything around it in memory. At first the target is at its baseline.</summary>
internal sealed class BaselineHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public BaselineHarness()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new ServiceIdentity("baseline-validator"));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<AwsClients>(Aws);
        services.AddSingleton<IRunLog>(Log);
        services.AddSingleton<SsmShell>().AddSingleton<ReferenceResolver>().AddSingleton<TargetObserver>().AddSingleton<ScalingReader>().AddSingleton<RunEstimator>().AddSingleton<BaselineCheckService>();
        services.AddSingleton(Options.Create(new WatchOptions()));
        services.AddMassTransitTestHarness(bus => bus.AddConsumer<ValidateBaselineConsumer>());
        _services = services.BuildServiceProvider(validateScopes: true);

        Aws.FakeDynamo.Heartbeats["t1"] = (0, Clock.GetUtcNow());
        Aws.FakeCloudWatch.Datapoints.Add(("HealthyTaskCount", "Maximum", Clock.GetUtcNow().AddSeconds(-60), 1));
        Host("audio-files:\n2\nscenario-file:\npresent\n");
    }

    public Guid RunId { get; } = Guid.NewGuid();

    public FakeAwsClients Aws { get; } = new();

    public InMemoryRunLog Log { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public ITestHarness Bus => _services.GetRequiredService<ITestHarness>();

    public void Host(string output) =>
        Aws.FakeSsm.Otherwise = new GetCommandInvocationResponse { Status = CommandInvocationStatus.Success, ResponseCode = 0, StandardOutputContent = output };

    public async Task AskAsync(Target target, Func<RunDefinition, RunDefinition>? change = null)
    {
        var definition = SampleTargets.Run(RunId, target);
        await Log.TryCreateAsync(change?.Invoke(definition) ?? definition);
        await Bus.Start();
        await AskAgainAsync(target, times: 1);
    }

    public async Task AskAgainAsync(Target target, int times)
    {
        await Bus.Bus.Publish(new ValidateBaseline { RunId = RunId, Target = target.Name });
        await Clock.AdvanceUntilAsync(() => Bus.Consumed.Select<ValidateBaseline>(new CancellationToken(canceled: true)).Count() >= times);
    }

    /// <summary>Decides as a second instance does that was asked at the same time.</summary>
    public Task<BaselineDecision?> DecideAsync() => _services.GetRequiredService<BaselineCheckService>().DecideAsync(RunId, CancellationToken.None);

    public async Task<IReadOnlyDictionary<string, BaselineCheck>> ChecksAsync() =>
        (await Log.FindAsync<BaselineDecision>(RunId, RunDocuments.Baseline))!.Checks.ToDictionary(check => check.Name, StringComparer.Ordinal);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
