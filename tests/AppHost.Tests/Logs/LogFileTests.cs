using LoadPlatform.AppHost.Logs;

namespace LoadPlatform.AppHost.Tests.Logs;

public sealed class LogFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("log-").FullName;

    [Fact]
    public async Task WriteAsync_SecondStart_KeepsTheFirstAsPrevious()
    {
        await using (var first = new LogFile(_folder, "gateway"))
            await first.WriteAsync(["one", "two"]);

        await using (var second = new LogFile(_folder, "gateway"))
            await second.WriteAsync(["three"]);

        Assert.Equal("one\ntwo\n", await File.ReadAllTextAsync(Path.Combine(_folder, "gateway.previous.log")));
        Assert.Equal("three\n", await File.ReadAllTextAsync(Path.Combine(_folder, "gateway.log")));
    }

    [Fact]
    public void Tails_ManyLines_KeepsTheLastTen()
    {
        var tails = new LogTails();
        foreach (var line in Enumerable.Range(1, 25))
            tails.Add("gateway", $"{line}");

        Assert.Equal(Enumerable.Range(16, 10).Select(line => $"{line}"), tails.Of("gateway"));
        Assert.Empty(tails.Of("nobody"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
