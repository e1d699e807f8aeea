using System.CommandLine;
using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Cli.Watching;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform runs show</c>.</summary>
internal sealed class RunsShowCommand(CommandBoundary boundary)
{
    private readonly Argument<Guid> _id = new("id") { Description = "The run's id." };

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command("show", "Show a run: where it stands, or how it ended.") { _id };
        command.SetAction((arguments, _) => boundary.RunAsync(arguments, gateway => ShowAsync(arguments, gateway)));
        return command;
    }

    private async Task<int> ShowAsync(ParseResult arguments, GatewayClient gateway)
    {
        var run = await gateway.GetRunAsync(arguments.GetValue(_id), boundary.Context.Interrupts.First);
        if (boundary.Options.Json(arguments))
            boundary.Context.Output.WriteLine(JsonSerializer.Serialize(run, GatewayJson.Indented));
        else
            Print(boundary.Context.Output, run);
        return ExitCodes.Passed;
    }

    private static void Print(TextWriter output, RunView run)
    {
        List<string[]> facts =
        [
            ["run", run.Id.ToString()],
            ["scenario", run.Scenario],
            ["target", run.Target],
            ["state", run.Status.ToString()],
            ["requested", $"{Display.Moment(run.RequestedAt)}{(run.RequestedBy is null ? string.Empty : $" by {run.RequestedBy}")}"],
            ["started", Display.Moment(run.StartedAt)],
            ["ended", Display.Moment(run.EndedAt)],
        ];
        if (run.Progress is { } progress)
        {
            facts.Add(["step", ProgressText.Step(progress)]);
            facts.Add(["last seen", ProgressText.Target(progress)]);
        }

        ColumnPrinter.Print(output, facts);
        if (run.Status.IsOver())
            RunEndPrinter.Print(output, run, [], resultsRoot: null);
    }
}
