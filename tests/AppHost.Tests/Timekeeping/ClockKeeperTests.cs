using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.Timekeeping;
using Microsoft.Extensions.Logging.Abstractions;

namespace LoadPlatform.AppHost.Tests.Timekeeping;

public sealed class ClockKeeperTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("clock-").FullName;
    private readonly SetTime _time = new(Start);

    [Fact]
    public async Task StartAsync_ThenKilled_LeavesTheLastTouch()
    {
        using var keeper = Keeper();
        await keeper.StartAsync(CancellationToken.None);
        _time.Now = Start.AddMinutes(1);
        _time.Fire();
        _time.Now = Start.AddMinutes(2);

        var record = ClockFile.Read(_folder).Record;

        Assert.Equal(new ClockRecord { Epoch = Start, Scale = 60, LastSeen = Start.AddMinutes(1), Reached = Start.AddHours(1) }, record);
    }

    [Fact]
    public async Task Dispose_AfterStop_TouchesOnceMore()
    {
        using (var keeper = Keeper())
        {
            await keeper.StartAsync(CancellationToken.None);
            await keeper.StopAsync(CancellationToken.None);
            _time.Now = Start.AddSeconds(10);
        }

        Assert.Equal(Start.AddSeconds(10), ClockFile.Read(_folder).Record?.LastSeen);
    }

    [Fact]
    public async Task StartAsync_EarlierStartsGotFurther_KeepsHowFar()
    {
        ClockFile.Write(_folder, new ClockRecord { Epoch = Start, Scale = 60, LastSeen = Start, Reached = Start.AddYears(1) });

        using var keeper = Keeper();
        await keeper.StartAsync(CancellationToken.None);

        Assert.Equal(Start.AddYears(1), ClockFile.Read(_folder).Record?.Reached);
    }

    [Fact]
    public async Task StartAsync_FolderGone_DoesNotEndTheApplication()
    {
        using var keeper = Keeper(Path.Combine(_folder, "gone"));

        await keeper.StartAsync(CancellationToken.None);
        _time.Fire();

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ClockKeeper Keeper(string? folder = null) =>
        new(new AppHostOptions { Data = new DataOptions { Root = folder ?? _folder }, Clock = new ClockOptions { Epoch = Start, Scale = 60 } }, _time, NullLogger<ClockKeeper>.Instance);
}
