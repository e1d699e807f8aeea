using System.Diagnostics;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LoadPlatform.Aspire.Hosting.Tests;

public sealed class ProcessTests
{
    [Fact]
    public async Task StopAsync_RunningProcessWithChildren_EndsThemAll()
    {
        var builder = TestApplication.CreateBuilder();
        builder.AddExecutable("parent", "/bin/sh", ".", "-c", "sleep 1000 & echo child $!; wait");
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();
        var parent = await application.RunningProcess("parent");
        var child = await FirstLine(application, "parent");

        await application.StopAsync();

        Assert.False(TestApplication.IsAlive(parent));
        Assert.False(TestApplication.IsAlive(int.Parse(child.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Process_Killed_ExitsWithTheSignalsCode()
    {
        var builder = TestApplication.CreateBuilder();
        builder.AddExecutable("app", "/bin/sleep", ".", "1000");
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();

        Process.GetProcessById(await application.RunningProcess("app")).Kill();

        var exited = await application.ResourceNotifications.WaitForResourceAsync("app", change => change.Snapshot.State?.Text == KnownResourceStates.Exited).WaitAsync(TestApplication.Limit);
        Assert.Equal(137, exited.Snapshot.ExitCode);
    }

    [Fact]
    public async Task Commands_StopStartRestart_ChangeTheProcess()
    {
        var builder = TestApplication.CreateBuilder();
        var app = builder.AddExecutable("app", "/bin/sleep", ".", "1000");
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();
        var first = await application.RunningProcess("app");

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync(app.Resource, KnownResourceCommands.StopCommand)).Success);
        Assert.False(TestApplication.IsAlive(first));

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync("app", KnownResourceCommands.StartCommand)).Success);
        var second = await application.RunningProcess("app");
        Assert.True(TestApplication.IsAlive(second));

        Assert.True((await application.ResourceCommands.ExecuteCommandAsync(app.Resource, KnownResourceCommands.RestartCommand)).Success);
        Assert.False(TestApplication.IsAlive(second));
        Assert.True(TestApplication.IsAlive(await application.RunningProcess("app")));
        await application.StopAsync();
    }

    [Fact]
    public async Task ExecuteCommandAsync_UnknownResourceOrCommand_Fails()
    {
        var builder = TestApplication.CreateBuilder();
        var app = builder.AddExecutable("app", "/bin/sleep", ".", "1000");
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();

        Assert.False((await application.ResourceCommands.ExecuteCommandAsync("nobody", KnownResourceCommands.StopCommand)).Success);
        Assert.False((await application.ResourceCommands.ExecuteCommandAsync(app.Resource, "dance")).Success);
        await application.StopAsync();
    }

    [Fact]
    public async Task Start_ProgramIsMissing_FailsToStartAndSaysWhy()
    {
        var builder = TestApplication.CreateBuilder();
        builder.AddExecutable("app", "no-such-program", ".");
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();

        await application.ResourceNotifications.WaitForResourceAsync("app", KnownResourceStates.FailedToStart).WaitAsync(TestApplication.Limit);

        Assert.Contains("no-such-program", await FirstLine(application, "app"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_WithShellCharacters_ArriveUntouched()
    {
        var builder = TestApplication.CreateBuilder();
        builder.AddExecutable("app", "/bin/echo", ".", "$HOME; `id` 'x' \"y\"");
        var application = builder.Build();
        await using var _ = application.ConfigureAwait(false);
        await application.StartAsync();

        Assert.Equal("$HOME; `id` 'x' \"y\"", await FirstLine(application, "app"));
    }

    private static async Task<string> FirstLine(DistributedApplication application, string resource)
    {
        var logs = (ResourceLoggerService)application.Services.GetService(typeof(ResourceLoggerService))!;
        using var limit = new CancellationTokenSource(TestApplication.Limit);
        await foreach (var lines in logs.WatchAsync(resource).WithCancellation(limit.Token))
            return lines[0].Content;

        throw new InvalidOperationException("No line was written.");
    }
}
