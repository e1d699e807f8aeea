using LoadPlatform.AppHost.Processes;

namespace LoadPlatform.AppHost.Tests.Processes;

public sealed class LeftoversTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task EndAsync_ProcessThatObeys_IsEndedAndNamed()
    {
        using var sleep = ChildProcess.Sleep();
        var mark = sleep.Mark;

        var outcome = Assert.Single(await EndAsync(new StartedProcess("redis", mark), TimeSpan.FromSeconds(30)));

        Assert.False(ProcessTable.IsAlive(mark));
        Assert.Equal($"ended redis (pid {mark.Pid}), left by a start that was killed", outcome);
    }

    [Fact]
    public async Task EndAsync_NumberOfAnotherProcess_LeavesIt()
    {
        using var sleep = ChildProcess.Sleep();
        var mark = sleep.Mark;

        await EndAsync(new StartedProcess("redis", mark with { Start = mark.Start - 1 }), Short);

        Assert.True(ProcessTable.IsAlive(mark));
    }

    [Fact]
    public async Task EndAsync_ProcessThatDoesNotObey_IsKilledWithAllItStarted()
    {
        var (shell, grandchild) = await ChildProcess.ScriptAsync("trap '' TERM; setsid sleep 1000 & echo $!; wait");
        using (shell)
        {
            var mark = shell.Mark;

            await EndAsync(new StartedProcess("messaging", mark), Short);

            Assert.False(ProcessTable.IsAlive(mark));
            Assert.False(ProcessTable.IsAlive(grandchild));
        }
    }

    [Fact]
    public async Task EndAsync_ProcessThatLeavesItsChild_EndsTheChildToo()
    {
        var (shell, grandchild) = await ChildProcess.ScriptAsync("sleep 1000 & echo $!; wait");
        using (shell)
        {
            await EndAsync(new StartedProcess("task-launcher", shell.Mark), TimeSpan.FromSeconds(30));

            Assert.False(ProcessTable.IsAlive(grandchild));
        }
    }

    [Fact]
    public async Task FamilyOf_ChildWhoseParentIsGone_IsFoundInTheSession()
    {
        var (shell, orphan) = await ChildProcess.ScriptAsync("(sleep 1000 >/dev/null & echo $!); exec sleep 1000");
        using (shell)
        {
            var family = ProcessTable.FamilyOf(shell.Mark);

            Assert.Equal(new HashSet<ProcessMark> { orphan, shell.Mark }, [.. family]);
            ProcessSignal.Kill(orphan);
        }
    }

    private static Task<IReadOnlyList<string>> EndAsync(StartedProcess process, TimeSpan grace) => new Leftovers(TimeProvider.System, grace).EndAsync([process]);
}
