using LoadPlatform.AppHost.Timekeeping;

namespace LoadPlatform.AppHost.Tests.Timekeeping;

public sealed class ClockFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clock-").FullName;

    [Fact]
    public void Read_NoFile_IsNothingAndNoProblem() => Assert.Equal((null, null), ClockFile.Read(_folder));

    [Fact]
    public void Read_Written_IsTheSame()
    {
        var record = new ClockRecord { Epoch = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(1), Scale = 59.9, LastSeen = new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.Zero), Reached = null };

        ClockFile.Write(_folder, record);

        Assert.Equal((record, null), ClockFile.Read(_folder));
        Assert.Equal(["clock.json"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"epoch\": \"2026-05-01T0")]
    [InlineData("{\"epoch\": \"2026-05-01T00:00:00Z\", \"scale\": 60}")]
    [InlineData("{\"epoch\": \"2026-05-01T00:00:00Z\", \"scale\": -3, \"lastSeen\": \"2026-05-01T00:00:00Z\"}")]
    public void Read_BrokenFile_IsSaidAndIgnored(string content)
    {
        File.WriteAllText(ClockFile.In(_folder), content);

        var (record, problem) = ClockFile.Read(_folder);

        Assert.Null(record);
        Assert.Contains(ClockFile.In(_folder), problem, StringComparison.Ordinal);
        Assert.Contains("ignored", problem, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
