using System.CommandLine;
using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform runs list</c>.</summary>
internal sealed class RunsListCommand(CommandBoundary boundary)
{
    private static readonly string[] Header = ["ID", "SCENARIO", "TARGET", "STATE", "VERDICT", "REQUESTED"];

    private readonly Option<RunStatus?> _status = new("--status") { Description = "Only runs in this state.", HelpName = "STATE" };
    private readonly Option<string?> _target = new("--target") { Description = "Only runs on this target.", HelpName = "NAME" };
    private readonly Option<int> _limit = new("--limit") { Description = "How many at the most, from 1 to 200.", HelpName = "N", DefaultValueFactory = static _ => 20 };

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        _limit.Within(1, 200);
        var command = new Command("list", "List runs, the newest first.") { _status, _target, _limit };
        command.SetAction((arguments, _) => boundary.RunAsync(arguments, gateway => ListAsync(arguments, gateway)));
        return command;
    }

    private async Task<int> ListAsync(ParseResult arguments, GatewayClient gateway)
    {
        var page = await gateway.ListRunsAsync(
            arguments.GetValue(_status)?.ToString(),
            arguments.GetValue(_target),
            arguments.GetValue(_limit),
            boundary.Context.Interrupts.First);
        if (boundary.Options.Json(arguments))
        {
            boundary.Context.Output.WriteLine(JsonSerializer.Serialize(page, GatewayJson.Indented));
            return ExitCodes.Passed;
        }

        ColumnPrinter.Print(boundary.Context.Output, [Header, .. page.Runs.Select(static run => new[]
        {
            run.Id.ToString(), run.Scenario, run.Target, run.Status.ToString(), run.Verdict?.ToString() ?? "-", Display.Moment(run.RequestedAt),
        })]);
        return ExitCodes.Passed;
    }
}
