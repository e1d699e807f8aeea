using Aspire.Hosting.Orchestrator;

namespace LoadPlatform.Aspire.Hosting.Tests;

public sealed class ChildProcessTests
{
    [Fact]
    public async Task StopAsync_ProcessIgnoresTheRequest_KillsItAfterTheGrace()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var spec = new LaunchSpec("/bin/sh", ["-c", "trap '' TERM; echo ready; while :; do sleep 1; done"], Path.GetTempPath(), new Dictionary<string, string>(StringComparer.Ordinal));
        using var process = ChildProcess.Start(spec, (_, _) => ready.TrySetResult());
        await ready.Task.WaitAsync(TestApplication.Limit);

        await process.StopAsync(TimeSpan.FromMilliseconds(200), TimeProvider.System).WaitAsync(TestApplication.Limit);

        Assert.Equal(137, await process.WaitForExitAsync(TimeProvider.System));
        Assert.False(TestApplication.IsAlive(process.Id));
    }
}
