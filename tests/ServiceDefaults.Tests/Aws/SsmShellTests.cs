using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using LoadPlatform.RunLog.Testing;
using LoadPlatform.RunLog.Testing.Aws;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.ServiceDefaults.Tests.Aws;

public sealed class SsmShellTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTimeProvider _clock = new();
    private readonly FakeSsm _ssm = new();

    [Fact]
    public async Task RunAsync_InvocationNotYetKnown_WaitsForItsResult()
    {
        _ssm.Answers.Enqueue(() => throw new InvocationDoesNotExistException("not yet"));
        _ssm.Answers.Enqueue(() => new GetCommandInvocationResponse { Status = CommandInvocationStatus.InProgress });
        _ssm.Answers.Enqueue(() => new GetCommandInvocationResponse { Status = CommandInvocationStatus.Success, ResponseCode = 0, StandardOutputContent = "hello" });

        var result = await RunAsync();

        Assert.True(result.Succeeded);
        Assert.Equal(("hello", "", "cmd-1"), (result.StandardOutput, result.StandardError, result.CommandId));
    }

    [Fact]
    public async Task RunAsync_ScriptFails_ReturnsItsExitCode()
    {
        _ssm.Answers.Enqueue(() => new GetCommandInvocationResponse { Status = CommandInvocationStatus.Failed, ResponseCode = 3, StandardErrorContent = "no such file" });

        var result = await RunAsync();

        Assert.False(result.Succeeded);
        Assert.Equal((3, "no such file"), (result.ExitCode, result.StandardError));
    }

    [Fact]
    public async Task RunAsync_NeverEnds_TimesOutNamingTheCommand()
    {
        var error = await Assert.ThrowsAsync<TimeoutException>(RunAsync);

        Assert.Contains("cmd-1", error.Message, StringComparison.Ordinal);
        Assert.InRange((_clock.GetUtcNow() - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds, 30, 33);
    }

    [Fact]
    public async Task RunAsync_Script_IsSentAsGivenAndBoundedInTime()
    {
        _ssm.Answers.Enqueue(() => new GetCommandInvocationResponse { Status = CommandInvocationStatus.Success, ResponseCode = 0 });

        await RunAsync();

        Assert.Equal("AWS-RunShellScript", _ssm.Sent!.DocumentName);
        Assert.Equal(["i-1"], _ssm.Sent.InstanceIds);
        Assert.Equal(["line one", "line two"], _ssm.Sent.Parameters["commands"]);
        Assert.Equal(["30"], _ssm.Sent.Parameters["executionTimeout"]);
    }

    public void Dispose() => _ssm.Dispose();

    private async Task<ShellResult> RunAsync()
    {
        var run = new SsmShell(_clock).RunAsync(_ssm, "i-1", ["line one", "line two"], Patience, CancellationToken.None);
        await _clock.AdvanceUntilAsync(() => run.IsCompleted);
        return await run;
    }
}
