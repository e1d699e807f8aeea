using LoadPlatform.AppHost.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.AppHost.Tests.Processes;

/// <summary>Through the application model's public notifications.</summary>
public sealed class ProcessRecorderTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("recorder-").FullName;
    private DistributedApplication? _application;

    public async Task InitializeAsync()
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });
        builder.AddExecutable("sleeper", "sleep", _folder, "1000");
        builder.Services.AddSingleton(new ProcessLedger(_folder));
        builder.Services.AddHostedService<ProcessRecorder>();
        _application = builder.Build();
        await _application.StartAsync();
    }

    [Fact]
    public async Task ExecuteAsync_ResourceStartsAndStops_IsWrittenDownMeanwhile()
    {
        await UntilAsync(started => started.Count == 1);
        var written = Assert.Single(ProcessLedger.Read(_folder).Record!.Alive);
        Assert.Equal("sleeper", written.Resource);

        ProcessSignal.Kill(written.Mark);

        await UntilAsync(started => started.Count == 0);
    }

    public async Task DisposeAsync()
    {
        await _application!.StopAsync();
        await _application.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // The file is written when the notification has come through.
    private async Task UntilAsync(Func<IReadOnlyList<StartedProcess>, bool> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (ProcessLedger.Read(_folder).Record is not { } record || !condition(record.Started))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Limit, "The record did not change.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
