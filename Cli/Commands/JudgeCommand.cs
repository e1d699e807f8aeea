using System.CommandLine;
using System.Text.Json;
using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform judge</c>: judges a stored run by other criteria.</summary>
internal sealed class JudgeCommand(CommandBoundary boundary)
{
    private readonly Argument<Guid> _id = new("run") { Description = "The run's id." };
    private readonly Option<string> _criteria = new("--criteria") { Description = "A file with assertions and criteria, or a whole scenario file of which only these count.", HelpName = "FILE", Required = true };
    private readonly Option<Guid?> _baseline = new("--baseline") { Description = "The stored run that relative limits are compared with. Default: the one that the run itself named.", HelpName = "RUN" };

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command("judge", """
            Judge a stored run by other criteria. Nothing of the run is changed.

            The exit code is the verdict's: 0 passed, 1 failed, 3 inconclusive, 4 aborted. 2 means that the request was wrong.
            """)
        {
            _id, _criteria, _baseline,
        };
        command.SetAction((arguments, _) => boundary.RunAsync(arguments, gateway => JudgeAsync(arguments, gateway)));
        return command;
    }

    private async Task<int> JudgeAsync(ParseResult arguments, GatewayClient gateway)
    {
        var context = boundary.Context;
        var file = arguments.GetRequiredValue(_criteria);
        var request = new JudgeRequest { CriteriaYaml = SentFile.Read(file, "file of criteria"), BaselineRunId = arguments.GetValue(_baseline) };
        RunJudgement judgement;
        try
        {
            judgement = await gateway.JudgeAsync(arguments.GetValue(_id), request, context.Interrupts.First);
        }
        catch (GatewayProblemException exception) when (exception.Problem.Code is ProblemCodes.CriteriaInvalid)
        {
            ProblemPrinter.Print(context.Error, exception.Problem, _ => file);
            return ExitCodes.Usage;
        }

        if (boundary.Options.Json(arguments))
            context.Output.WriteLine(JsonSerializer.Serialize(judgement, GatewayJson.Indented));
        else
            JudgementPrinter.Print(context.Output, judgement);
        return ExitCodes.Of(judgement.Verdict);
    }
}
