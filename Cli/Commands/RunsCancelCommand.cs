using System.CommandLine;

namespace LoadPlatform.Cli.Commands;

/// <summary><c>loadplatform runs cancel</c>.</summary>
internal sealed class RunsCancelCommand(CommandBoundary boundary)
{
    private readonly Argument<Guid> _id = new("id") { Description = "The run's id." };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, for the report.", HelpName = "TEXT" };

    /// <summary>Makes the command.</summary>
    public Command Create()
    {
        var command = new Command("cancel", "Ask for a run's end. The gateway ends its load and watching in its own time.") { _id, _reason };
        command.SetAction((arguments, _) => boundary.RunAsync(arguments, async gateway =>
        {
            var id = arguments.GetValue(_id);
            await gateway.CancelAsync(id, arguments.GetValue(_reason), boundary.Context.Interrupts.First);
            if (!boundary.Options.Json(arguments))
                boundary.Context.Output.WriteLine($"run {id} is being cancelled");
            return ExitCodes.Passed;
        }));
        return command;
    }
}
