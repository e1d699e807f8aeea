using LoadPlatform.AppHost.Infrastructure;
using LoadPlatform.AppHost.Processes;

namespace LoadPlatform.AppHost.Tests.Processes;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("data-").FullName;

    [Fact]
    public void Take_HeldFolder_IsRefusedUntilItIsGivenUp()
    {
        using (DataFolder.Take(_folder).Folder)
            Assert.Contains($"Data:Root '{_folder}' cannot be held", DataFolder.Take(_folder).Problem, StringComparison.Ordinal);

        using var again = DataFolder.Take(_folder).Folder;
        Assert.NotNull(again);
    }

    [Fact]
    public void Take_FolderOfALivingAppHost_IsRefusedNamingIt()
    {
        using var other = ChildProcess.Sleep();
        WriteOwner(other.Mark);

        var (folder, problem) = DataFolder.Take(_folder);

        Assert.Null(folder);
        Assert.Equal($"Another AppHost (pid {other.Mark.Pid}) runs with Data:Root '{_folder}'. End it, or choose another folder: --Data:Root=<folder>.", problem);
    }

    [Fact]
    public void Take_OwnersNumberIsAnotherProcesss_IsHad()
    {
        using var other = ChildProcess.Sleep();
        WriteOwner(other.Mark with { Start = other.Mark.Start - 1 });

        using var folder = DataFolder.Take(_folder).Folder;

        Assert.NotNull(folder);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteOwner(ProcessMark owner) =>
        AtomicFile.Write(ProcessLedger.In(_folder), new ProcessRecord { Boot = ProcessTable.Boot, AppHost = owner, Started = [] });
}
