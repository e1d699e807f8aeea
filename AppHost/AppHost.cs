using LoadPlatform.AppHost;
using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.Infrastructure;
using LoadPlatform.AppHost.Services;

#pragma warning disable MA0048 // Aspire names an AppHost's entry file AppHost.cs
var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = args, AssemblyName = typeof(Program).Assembly.GetName().Name, AllowUnsecuredTransport = true });

var (options, problems) = AppHostSettings.Read(builder);
if (problems.Count > 0)
    return StartupProblems.Refuse(problems);

using var start = await AppHostStart.PrepareAsync(builder, options, TimeProvider.System);
if (start is not { Ledger: { } ledger, Problems.Count: 0 })
    return StartupProblems.Refuse(start.Problems);

builder.AddOperations(options, ledger);

var cache = builder.AddCache(ResourceNames.Cache, options);
var messaging = builder.AddMessaging(ResourceNames.Messaging, options);

var simulator = options.Aws.IsSimulated
    ? builder.AddProject<Projects.AwsSimulator>(ResourceNames.AwsSimulator, launchProfileName: null)
        .WithLoopbackEndpoint(options.Simulator.Port)
        .WithClock(options)
        .WithSimulatorSettings(builder.Configuration, options)
    : null;

builder.AddProject<Projects.Gateway>(ResourceNames.Gateway, launchProfileName: null)
    .WithLoopbackEndpoint(options.Gateway.Port)
    .WithReference(messaging).WaitForRestarting(messaging)
    .WithReference(cache).WaitForRestarting(cache)
    .WithAws(options, simulator)
    .WithPlatform(options);

builder.AddProject<Projects.BaselineValidator>(ResourceNames.BaselineValidator, launchProfileName: null)
    .WithLoopbackEndpoint()
    .WithReference(messaging).WaitForRestarting(messaging)
    .WithReference(cache).WaitForRestarting(cache)
    .WithAws(options, simulator)
    .WithPlatform(options);

builder.AddProject<Projects.MetricsWatcher>(ResourceNames.MetricsWatcher, launchProfileName: null)
    .WithLoopbackEndpoint()
    .WithReference(messaging).WaitForRestarting(messaging)
    .WithReference(cache).WaitForRestarting(cache)
    .WithAws(options, simulator)
    .WithPlatform(options);

builder.AddProject<Projects.DistributionWatcher>(ResourceNames.DistributionWatcher, launchProfileName: null)
    .WithLoopbackEndpoint()
    .WithReference(messaging).WaitForRestarting(messaging)
    .WithReference(cache).WaitForRestarting(cache)
    .WithAws(options, simulator)
    .WithPlatform(options);

builder.AddProject<Projects.TaskLauncher>(ResourceNames.TaskLauncher, launchProfileName: null)
    .WithLoopbackEndpoint()
    .WithReference(messaging).WaitForRestarting(messaging)
    .WithReference(cache).WaitForRestarting(cache)
    .WithAws(options, simulator)
    .WithPlatform(options);

builder.AddProject<Projects.ReportWriter>(ResourceNames.ReportWriter, launchProfileName: null)
    .WithLoopbackEndpoint()
    .WithReference(messaging).WaitForRestarting(messaging)
    .WithReference(cache).WaitForRestarting(cache)
    .WithAws(options, simulator)
    .WithPlatform(options);

await builder.Build().RunAsync();
return 0;
