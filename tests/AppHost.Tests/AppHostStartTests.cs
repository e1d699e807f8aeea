using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.Infrastructure;
using LoadPlatform.AppHost.Processes;
using LoadPlatform.AppHost.Tests.Processes;
using LoadPlatform.AppHost.Timekeeping;
using LoadPlatform.ServiceDefaults.Clock;

namespace LoadPlatform.AppHost.Tests;

public sealed class AppHostStartTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("start-").FullName;
    private readonly Dictionary<string, int> _ports = FreePorts.Choose();

    [Fact]
    public async Task PrepareAsync_FirstStart_TimeIsRealNow()
    {
        var before = TimeProvider.System.GetUtcNow();

        var epoch = await PrepareAsync();

        Assert.InRange(epoch!.Value, before, TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task PrepareAsync_ServicesOutlivedAKilledStart_EndsThemAndTimeGoesOnFromTheirs()
    {
        using var service = ChildProcess.Sleep();
        var mark = service.Mark;
        AtomicFile.Write(ProcessLedger.In(_data), new ProcessRecord { Boot = ProcessTable.Boot, AppHost = mark with { Start = 1 }, Started = [new StartedProcess("gateway", mark)] });
        var now = TimeProvider.System.GetUtcNow();
        var previous = new ClockRecord { Epoch = now.AddHours(-3), Scale = 60, LastSeen = now.AddHours(-2) };
        ClockFile.Write(_data, previous);

        var epoch = await PrepareAsync("--Clock:Scale=20");

        Assert.False(ProcessTable.IsAlive(mark));
        Assert.Empty(ProcessLedger.Read(_data).Record!.Started);
        var ended = TimeProvider.System.GetUtcNow();
        Assert.True(new ScaledTimeProvider(new SetTime(ended), epoch!.Value, 20).GetUtcNow() > previous.At(ended));
    }

    [Fact]
    public async Task PrepareAsync_EpochConfigured_IsKept()
    {
        ClockFile.Write(_data, new ClockRecord { Epoch = DateTimeOffset.UnixEpoch, Scale = 60, LastSeen = DateTimeOffset.UnixEpoch.AddYears(10) });

        Assert.Equal(DateTimeOffset.UnixEpoch, await PrepareAsync("--Clock:Epoch=1970-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task PrepareAsync_BrokenFiles_StartsAnyway()
    {
        await File.WriteAllTextAsync(ClockFile.In(_data), "{");
        await File.WriteAllTextAsync(ProcessLedger.In(_data), "{");

        Assert.NotNull(await PrepareAsync());
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private async Task<DateTimeOffset?> PrepareAsync(params string[] more)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = FreePorts.Arguments(_ports, [$"--Data:Root={_data}", "--Containers:Enabled=false", .. more]), DisableDashboard = true });
        var (options, problems) = AppHostSettings.Read(builder);
        Assert.Empty(problems);
        using var start = await AppHostStart.PrepareAsync(builder, options, TimeProvider.System);
        Assert.NotNull(start.Ledger);
        return options.Clock.Epoch;
    }
}
