using System.CommandLine;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform run</c>: asks for a run, and watches it where that is wanted.</summary>
internal sealed class RunCommand(CommandBoundary boundary)
{
    private readonly ScenarioOptions _scenario = new();
    private readonly Option<string?> _target = new("--target") { Description = "The target's name in targets.yaml. May be left out where there is only one.", HelpName = "NAME" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Show the run's progress and wait for its end. Ctrl+C cancels the run; a second Ctrl+C leaves it." };
    private readonly Option<bool> _queue = new("--queue") { Description = "Wait in line where another run holds the target, instead of being refused." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Check the target's baseline, print what the run takes and costs, launch nothing. Waits for the answer." };
    private readonly Option<double?> _maxCost = new("--max-cost") { Description = "Do not run where the estimate goes beyond this, or cannot be known.", HelpName = "USD" };
    private readonly Option<double?> _maxDuration = new("--max-duration") { Description = "Do not run where the scenario can take longer, on the run's clock.", HelpName = "SECONDS" };
    private readonly Option<Guid?> _baseline = new("--baseline") { Description = "The stored run that relative limits are compared with.", HelpName = "RUN" };
    private readonly Option<string?> _resultsRoot = new("--results-root") { Description = "The folder that the report's path is printed under. Default: the path as the gateway gives it.", HelpName = "PATH" };

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command("run", """
            Run a scenario.

            With --watch the exit code is the run's: 0 passed, 1 failed, 3 inconclusive, 4 rejected, aborted or not run.
            With --dry-run it is 0 where the target is at its baseline.
            Without either the run's id is printed and the exit code is 0 as soon as the gateway has accepted the run.
            2 means that the request was wrong: options, scenario, file or target.
            """)
        {
            _target, _watch, _queue, _dryRun, _maxCost, _maxDuration, _baseline, _resultsRoot,
        };
        _maxCost.AboveZero();
        _maxDuration.AboveZero();
        _scenario.AddTo(command);
        command.SetAction((arguments, _) => boundary.RunAsync(arguments, gateway => RunAsync(arguments, gateway)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, GatewayClient gateway)
    {
        var context = boundary.Context;
        var json = boundary.Options.Json(arguments);
        var scenario = _scenario.Read(arguments);
        RunAccepted accepted;
        try
        {
            accepted = await new RunSubmission(gateway, context).SendAsync(Request(arguments, scenario), boundary.Options.Wait(arguments) > TimeSpan.Zero);
        }
        catch (GatewayProblemException exception) when (exception.Problem.Code is ProblemCodes.ScenarioInvalid && scenario.Source.File is not null)
        {
            ProblemPrinter.Print(context.Error, exception.Problem, scenario.PathOf);
            return ExitCodes.Usage;
        }
        catch (GatewayProblemException exception) when (exception.Problem.Code is ProblemCodes.ScenarioUnknown)
        {
            ProblemPrinter.Print(context.Error, exception.Problem);
            context.Error.WriteLine("Scenarios:");
            ScenariosCommand.Print(context.Error, await gateway.ListScenariosAsync(context.Interrupts.First));
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(_watch) || arguments.GetValue(_dryRun))
            return await new WatchSession(gateway, context, json, arguments.GetValue(_resultsRoot)).RunAsync(accepted.Id);

        context.Output.WriteLine(json ? System.Text.Json.JsonSerializer.Serialize(accepted, GatewayJson.Indented) : accepted.Id.ToString());
        return ExitCodes.Passed;
    }

    private RunRequest Request(ParseResult arguments, SentScenario scenario) => new()
    {
        Scenario = scenario.Source.Name,
        ScenarioYaml = scenario.Source.Yaml,
        Parameters = scenario.Parameters,
        Includes = scenario.Includes,
        Target = arguments.GetValue(_target),
        Queue = arguments.GetValue(_queue),
        DryRun = arguments.GetValue(_dryRun),
        MaxCost = arguments.GetValue(_maxCost),
        MaxDurationSeconds = arguments.GetValue(_maxDuration),
        BaselineRunId = arguments.GetValue(_baseline),
        RequestedBy = Environment.UserName,
    };
}
