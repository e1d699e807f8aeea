using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Watching;

/// <summary>A run in plain lines, for a log: one per event, and now and then one on the progress. Time stamps are the run's clock.</summary>
internal sealed class PlainRunDisplay(TextWriter output, TimeProvider time, TimeSpan progressEvery) : IRunDisplay
{
    private long _lastProgress = time.GetTimestamp();
    private string? _lastLine;

    /// <inheritdoc />
    public void Show(RunView run)
    {
        if (run.Progress is not { } progress || run.Status.IsOver() || time.GetElapsedTime(_lastProgress) < progressEvery)
            return;

        _lastProgress = time.GetTimestamp();
        var at = (run.StartedAt ?? run.RequestedAt).AddSeconds(progress.ElapsedSeconds);
        var line = $"[{Display.Time(at)}] {run.Status}: {ProgressText.Step(progress)}; {ProgressText.Target(progress)}; {ProgressText.Time(progress)}";
        if (line != _lastLine)
            output.WriteLine(line);
        _lastLine = line;
    }

    /// <inheritdoc />
    public void Report(RunEvent runEvent) =>
        output.WriteLine($"[{Display.Time(runEvent.At)}] {Display.Line(runEvent.Source)}: {Display.Line(runEvent.Message)}");

    /// <inheritdoc />
    public void Note(string text) => output.WriteLine(Display.Line(text));
}
