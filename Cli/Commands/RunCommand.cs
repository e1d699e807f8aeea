using System.CommandLine;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform run</c>: asks for a run, and watches it where that is wanted.</summary>
internal sealed class RunCommand(CommandBoundary boundary)
{
    private readonly Argument<string> _scenario = new("scenario")
    {
        Description = "A scenario of the catalog (see `scenarios list`), or a scenario file: a value that ends in .yaml or .yml or holds a path separator.",
    };

    private readonly Option<string?> _target = new("--target") { Description = "The target's name in targets.yaml. May be left out where there is only one.", HelpName = "NAME" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Show the run's progress and wait for its end. Ctrl+C cancels the run; a second Ctrl+C leaves it." };
    private readonly Option<bool> _queue = new("--queue") { Description = "Wait in line where another run holds the target, instead of being refused." };
    private readonly Option<string?> _resultsRoot = new("--results-root") { Description = "The folder that the report's path is printed under. Default: the path as the gateway gives it.", HelpName = "PATH" };

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command("run", """
            Run a scenario.

            With --watch the exit code is the run's: 0 passed, 1 failed, 3 inconclusive, 4 rejected, aborted or not run.
            Without it the run's id is printed and the exit code is 0 as soon as the gateway has accepted the run.
            2 means that the request was wrong: options, scenario, file or target.
            """)
        {
            _scenario, _target, _watch, _queue, _resultsRoot,
        };
        command.SetAction((arguments, _) => boundary.RunAsync(arguments, gateway => RunAsync(arguments, gateway)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, GatewayClient gateway)
    {
        var context = boundary.Context;
        var json = boundary.Options.Json(arguments);
        var source = ScenarioSource.Read(arguments.GetRequiredValue(_scenario));
        var submission = new RunSubmission(gateway, context);
        var request = new RunRequest
        {
            Scenario = source.Name,
            ScenarioYaml = source.Yaml,
            Target = arguments.GetValue(_target),
            Queue = arguments.GetValue(_queue),
            RequestedBy = Environment.UserName,
        };

        RunAccepted accepted;
        try
        {
            accepted = await submission.SendAsync(request, boundary.Options.Wait(arguments) > TimeSpan.Zero);
        }
        catch (GatewayProblemException exception) when (exception.Problem.Code is ProblemCodes.ScenarioInvalid && source.File is not null)
        {
            ProblemPrinter.Print(context.Error, exception.Problem, source.File);
            return ExitCodes.Usage;
        }
        catch (GatewayProblemException exception) when (exception.Problem.Code is ProblemCodes.ScenarioUnknown)
        {
            ProblemPrinter.Print(context.Error, exception.Problem, sentFile: null);
            context.Error.WriteLine("Scenarios:");
            ScenariosCommand.Print(context.Error, await gateway.ListScenariosAsync(context.Interrupts.First));
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(_watch))
            return await new WatchSession(gateway, context, json, arguments.GetValue(_resultsRoot)).RunAsync(accepted.Id);

        context.Output.WriteLine(json ? System.Text.Json.JsonSerializer.Serialize(accepted, GatewayJson.Indented) : accepted.Id.ToString());
        return ExitCodes.Passed;
    }
}
