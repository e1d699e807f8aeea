using LoadPlatform.Cli.Watching;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using Spectre.Console;

namespace LoadPlatform.Cli.Tests;

public sealed class RunDisplayTests
{
    private static readonly RunProgress Progress = new() { Step = 1, Steps = 2, StepTitle = "place [12] calls", Running = 3, Desired = 4, Sessions = 12, ElapsedSeconds = 1 };

    [Fact]
    public void Show_MoreOftenThanTheInterval_PrintsOneProgressLine()
    {
        var clock = new ManualClock();
        using var output = new StringWriter();
        var display = new PlainRunDisplay(output, clock, TimeSpan.FromSeconds(5));

        for (var second = 0; second < 9; second++)
        {
            clock.Now += TimeSpan.FromSeconds(1);
            display.Show(FakeGateway.Run(RunStatus.Running) with { Progress = Progress with { ElapsedSeconds = second } });
        }

        Assert.Equal(2, output.ToString().Split("place [12] calls").Length);
    }

    [Fact]
    public async Task Draw_OnATerminal_ShowsStepTargetAndLastEventsOnly()
    {
        using var output = new StringWriter();
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        terminal.Profile.Width = 120;

        await LiveRunDisplay.DrawAsync(terminal, display =>
        {
            for (var i = 1; i <= 12; i++)
                display.Report(FakeGateway.Event("run.state", $"event number {i}."));
            display.Show(FakeGateway.Run(RunStatus.Running) with { Progress = Progress });
            return Task.FromResult(true);
        });

        var text = output.ToString();
        Assert.Contains("burst on voice-agent", text, StringComparison.Ordinal);
        Assert.Contains("step 1/2 place [12] calls", text, StringComparison.Ordinal);
        Assert.Contains("tasks 3 running/4 desired, sessions 12", text, StringComparison.Ordinal);
        Assert.Contains("event number 12.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("event number 4.", text, StringComparison.Ordinal);
    }

    private sealed class ManualClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
