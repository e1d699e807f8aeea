using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Cli.Watching;

namespace LoadPlatform.Cli.Commands;

/// <summary>Watches a run on the display that fits the output, and says how it ended.</summary>
internal sealed class WatchSession(GatewayClient gateway, CliContext context, bool json, string? resultsRoot)
{
    /// <summary>Watches.</summary>
    /// <returns>The run's exit code.</returns>
    public async Task<int> RunAsync(Guid runId)
    {
        var notes = json ? context.Error : context.Output;
        notes.WriteLine($"run {runId}");
        try
        {
            var watched = context.Terminal is { } terminal && !json
                ? await LiveRunDisplay.DrawAsync(terminal, display => new RunWatcher(gateway, display, context).WatchAsync(runId))
                : await new RunWatcher(gateway, new PlainRunDisplay(notes, context.Time, context.Pacing.ProgressLine), context).WatchAsync(runId);
            RunEndPrinter.Print(notes, watched.Run, watched.Unmet, resultsRoot);
            if (json)
                context.Output.WriteLine(JsonSerializer.Serialize(watched.Run, GatewayJson.Indented));
            return ExitCodes.Of(watched.Run);
        }
        catch (OperationCanceledException) when (context.Interrupts.Second.IsCancellationRequested)
        {
            context.Error.WriteLine($"loadplatform: left run {runId} before it ended; see `loadplatform runs show {runId}`");
            return ExitCodes.NotRun;
        }
    }
}
