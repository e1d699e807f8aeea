using LoadPlatform.AppHost.Processes;

namespace LoadPlatform.AppHost.Tests.Processes;

public sealed class ProcessLedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-").FullName;

    [Fact]
    public void Add_ThenRemove_IsInTheFileMeanwhile()
    {
        using var sleep = ChildProcess.Sleep();
        var ledger = new ProcessLedger(_folder);

        ledger.Add("cache-1", "cache", sleep.Mark.Pid);
        Assert.Equal([new StartedProcess("cache", sleep.Mark)], ProcessLedger.Read(_folder).Record?.Alive);

        ledger.Remove("cache-1");
        Assert.Empty(ProcessLedger.Read(_folder).Record!.Started);
    }

    [Fact]
    public void Add_RestartedResource_ReplacesItsProcess()
    {
        using var first = ChildProcess.Sleep();
        using var second = ChildProcess.Sleep();
        var ledger = new ProcessLedger(_folder);

        ledger.Add("cache-1", "cache", first.Mark.Pid);
        ledger.Add("cache-1", "cache", second.Mark.Pid);

        Assert.Equal(second.Mark, Assert.Single(ProcessLedger.Read(_folder).Record!.Started).Mark);
    }

    [Fact]
    public void Alive_MachineRestarted_IsNothing()
    {
        using var sleep = ChildProcess.Sleep();
        var record = new ProcessRecord { Boot = "an earlier one", AppHost = sleep.Mark, Started = [new StartedProcess("cache", sleep.Mark)] };

        Assert.Empty(record.Alive);
        Assert.Null(record.LiveOwner);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData("{\"boot\": null, \"appHost\": {\"pid\": 1, \"start\": 1}, \"started\": []}")]
    [InlineData("{\"boot\": \"x\", \"appHost\": {\"pid\": 1, \"start\": 1}, \"started\": [null]}")]
    public void Read_BrokenFile_IsSaidAndIgnored(string content)
    {
        File.WriteAllText(ProcessLedger.In(_folder), content);

        var (record, problem) = ProcessLedger.Read(_folder);

        Assert.Null(record);
        Assert.Contains("ignored", problem, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
